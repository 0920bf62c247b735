import { Button, type ButtonVariant } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { TextField } from '@jiangji/ui/field'
import { useState, type ReactNode } from 'react'
import { useWords } from './words/use-words.tsx'

type ConfirmProps = {
  open: boolean
  onClose: () => void
  title: string
  text?: ReactNode
  keep: string
  act: string
  tone?: ButtonVariant
  busy: boolean
  onAct: () => void
}

export function Confirm({
  open,
  onClose,
  title,
  text,
  keep,
  act,
  tone = 'primary',
  busy,
  onAct,
}: ConfirmProps) {
  const { words } = useWords()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={words.shell.close}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {keep}
          </Button>
          <Button variant={tone} busy={busy} onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {text}
    </Dialog>
  )
}

type ConfirmWithNoteProps = Omit<ConfirmProps, 'onAct'> & {
  label: string
  help?: string
  missing: string
  onAct: (note: string) => void
}

export function ConfirmWithNote({ label, help, missing, text, onAct, ...rest }: ConfirmWithNoteProps) {
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const act = () => {
    setTried(true)
    if (note.trim()) onAct(note.trim())
  }
  return (
    <Confirm
      {...rest}
      onAct={act}
      text={
        <>
          {text}
          <TextField
            label={label}
            help={help}
            value={note}
            onValueChange={setNote}
            maxLength={300}
            error={tried && !note.trim() ? missing : undefined}
          />
        </>
      }
    />
  )
}
