import { Button } from '@jiangji/ui/button'
import { Tag, type Tone } from '@jiangji/ui/tag'
import { useState, type ReactNode } from 'react'
import { Confirm, ConfirmWithNote } from './confirm.tsx'
import { useDates } from './words/use-dates.ts'
import { useWords } from './words/use-words.tsx'

export type TwoPersonRequest = {
  id: string
  note: string
  state: 'open' | 'approved' | 'refused' | 'withdrawn'
  requestedBy: string
  requestedAt: string
  decidedBy: string | null
  decidedAt: string | null
  decisionNote: string | null
  mayDecide: boolean
  mayWithdraw: boolean
}

type RequestWords = {
  asked: (name: string, moment: string) => string
  decided: (name: string, moment: string) => string
  waits: string
  approve: string
  approveTitle: string
  approveKeep: string
  refuse: string
  refuseTitle: string
  refuseNote: string
  refuseMissing: string
  withdraw: string
  states: Readonly<Record<TwoPersonRequest['state'], string>>
}

export type RequestActs = {
  busy: boolean
  approve: (id: string) => void
  refuse: (id: string, note: string) => void
  withdraw: (id: string) => void
}

const tones: Readonly<Record<TwoPersonRequest['state'], Tone>> = {
  open: 'amber',
  approved: 'jade',
  refused: 'ink',
  withdrawn: 'ink',
}

type RequestLineProps = {
  request: TwoPersonRequest
  title: ReactNode
  explained: ReactNode
  words: RequestWords
  acts: RequestActs
  /** What more may be done about a request that was decided. */
  more?: ReactNode
}

/** A request that waits for another person, or what became of it. */
export function RequestLine({ request, title, explained, words: w, acts, more }: RequestLineProps) {
  const { words } = useWords()
  const dates = useDates()
  const open = request.state === 'open'
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 rounded-card border border-line bg-white px-5 py-4">
      <div className="min-w-[14em] flex-1">
        <h3 className="font-semibold">{title}</h3>
        <p className="text-15">{request.note}</p>
        <p className="text-13 text-ink-500">
          {w.asked(request.requestedBy, dates.moment(request.requestedAt))}
          {request.decidedBy &&
            request.decidedAt &&
            ` · ${w.decided(request.decidedBy, dates.moment(request.decidedAt))}`}
          {request.decisionNote && words.shell.inBrackets(request.decisionNote)}
        </p>
        {open && !request.mayDecide && <p className="mt-1 text-14 text-amber-700">{w.waits}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Tag tone={tones[request.state]} {...(open ? { shape: 'waiting' } : {})}>
          {w.states[request.state]}
        </Tag>
        {more}
        {open && <Acts request={request} explained={explained} words={w} acts={acts} />}
      </div>
    </li>
  )
}

function Acts({ request, explained, words: w, acts }: Omit<RequestLineProps, 'title' | 'more'>) {
  const [asking, setAsking] = useState<'approve' | 'refuse' | null>(null)
  const close = () => setAsking(null)
  if (request.mayWithdraw)
    return (
      <Button variant="quiet" busy={acts.busy} onClick={() => acts.withdraw(request.id)}>
        {w.withdraw}
      </Button>
    )
  if (!request.mayDecide) return null
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking('refuse')}>
        {w.refuse}
      </Button>
      <Button onClick={() => setAsking('approve')}>{w.approve}</Button>
      <Confirm
        open={asking === 'approve'}
        onClose={close}
        title={w.approveTitle}
        text={explained}
        keep={w.approveKeep}
        act={w.approve}
        busy={acts.busy}
        onAct={() => {
          acts.approve(request.id)
          close()
        }}
      />
      <ConfirmWithNote
        open={asking === 'refuse'}
        onClose={close}
        title={w.refuseTitle}
        label={w.refuseNote}
        missing={w.refuseMissing}
        keep={w.approveKeep}
        act={w.refuse}
        busy={acts.busy}
        onAct={(note) => {
          acts.refuse(request.id, note)
          close()
        }}
      />
    </>
  )
}
