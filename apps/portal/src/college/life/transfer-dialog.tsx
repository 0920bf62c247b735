import { Notice } from '@jiangji/ui/notice'
import { Confirm } from '../../confirm.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { GroundsFields, useGrounds, type Grounds } from './grounds-fields.tsx'

type TransferDialogProps = {
  title: string
  text: string
  act: string
  busy: boolean
  refusal: string | null
  onClose: () => void
  onAct: (grounds: Grounds) => void
}

export function TransferDialog({ title, text, act, busy, refusal, onClose, onAct }: TransferDialogProps) {
  const { words } = useDeskWords()
  const grounds = useGrounds()
  return (
    <Confirm
      open
      onClose={onClose}
      title={title}
      keep={words.life.transfers.keep}
      act={act}
      busy={busy}
      onAct={() => onAct(grounds.grounds)}
      text={
        <>
          <p>{text}</p>
          {refusal && <Notice tone="bad">{refusal}</Notice>}
          <GroundsFields {...grounds} />
        </>
      }
    />
  )
}
