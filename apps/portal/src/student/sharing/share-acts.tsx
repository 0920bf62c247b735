import { Button, buttonClass } from '@jiangji/ui/button'
import { Link } from '@tanstack/react-router'
import type { ShareLine } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { useFreezing } from './use-freezing.ts'

type ShareActsProps = { share: ShareLine; onWithdraw: () => void }

/** What can be done with a share, by its state; an ended one is only shared anew. */
export function ShareActs({ share, onWithdraw }: ShareActsProps) {
  const { words } = useLearnerWords()
  const w = words.student.shares
  const { freeze, lift, busy } = useFreezing(share)
  const { state } = share
  if (state === 'expired' || state === 'withdrawn' || state === 'declined') return <ShareAgain {...share} />
  return (
    <div className="mt-3 flex flex-wrap gap-3 *:flex-1">
      {state === 'active' && (
        <Link to="/shares/$shareId" params={{ shareId: share.shareId }} className={buttonClass('secondary')}>
          {w.show}
        </Link>
      )}
      {state === 'active' && (
        <Button variant="quiet" busy={busy} onClick={freeze}>
          {words.sharing.freeze}
        </Button>
      )}
      {state === 'frozen' && (
        <Button variant="secondary" busy={busy} onClick={lift}>
          {words.sharing.lift}
        </Button>
      )}
      <Button variant="quiet" onClick={onWithdraw}>
        {w.withdraw}
      </Button>
    </div>
  )
}

export function ShareAgain({ shareId }: Pick<ShareLine, 'shareId'>) {
  const { words } = useLearnerWords()
  return (
    <Link to="/shares/new" search={{ again: shareId }} className={`${buttonClass('secondary')} mt-3 w-full`}>
      {words.sharing.again}
    </Link>
  )
}
