import { Button } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag, type Tone } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api } from '../../api/client.ts'
import type { AskedTransfer, TransferToAnswer } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { ConfirmWithNote } from '../../confirm.tsx'
import { useDates } from '../../words/use-dates.ts'
import { ExportLink } from '../../export-link.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { TransferDialog } from './transfer-dialog.tsx'
import { useTransferActs } from './use-transfer-acts.ts'

const tones: Readonly<Record<AskedTransfer['state'], Tone>> = {
  open: 'amber',
  confirmed: 'jade',
  refused: 'cinnabar',
  declined: 'cinnabar',
  withdrawn: 'ink',
  'taken-in': 'jade',
}

/** Learners on their way from one college to another, seen from this one. */
export function Transfers() {
  const { words } = useDeskWords()
  const transfers = useQuery(api.transfer.list.queryOptions())
  const w = words.life.transfers
  return (
    <Asked query={transfers}>
      {({ asked, toAnswer }) => (
        <>
          <section className="space-y-3">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-18 font-semibold">{w.toAnswer}</h2>
              <ExportLink list="transfers" size="small" />
            </div>
            {toAnswer.length === 0 && <p className="text-15 text-ink-500">{w.noneToAnswer}</p>}
            <ul aria-label={w.toAnswer} className="space-y-3">
              {toAnswer.map((line) => (
                <ToAnswer key={line.id} line={line} />
              ))}
            </ul>
          </section>
          <section className="space-y-3">
            <h2 className="text-18 font-semibold">{w.asked}</h2>
            {asked.length === 0 && <EmptyState title={w.noneAsked} hint={w.noneAskedHint} />}
            <ul aria-label={w.asked} className="space-y-3">
              {asked.map((line) => (
                <AskedLine key={line.id} line={line} />
              ))}
            </ul>
          </section>
        </>
      )}
    </Asked>
  )
}

function ToAnswer({ line }: { line: TransferToAnswer }) {
  const { words } = useDeskWords()
  const [doing, setDoing] = useState<'confirm' | 'refuse' | null>(null)
  const acts = useTransferActs(() => setDoing(null))
  const dates = useDates()
  const w = words.life.transfers
  return (
    <Card
      title={`${line.name} · ${line.studentNumber} · ${line.className}`}
      note={`${w.wants(line.asking)} · ${dates.moment(line.askedAt)}`}
      more={line.state === 'open' && w.consent[line.consent](dates.date(line.consentUntil))}
      tag={<Tag tone={tones[line.state]}>{w.answers[line.state]}</Tag>}
    >
      {line.state === 'open' && (
        <>
          <Button variant="secondary" onClick={() => setDoing('refuse')}>
            {w.refuse}
          </Button>
          {line.consent !== 'awaited' && <Button onClick={() => setDoing('confirm')}>{w.confirm}</Button>}
        </>
      )}
      {doing === 'confirm' && (
        <TransferDialog
          title={w.confirmTitle(line.name)}
          text={w.confirmText}
          act={w.confirm}
          busy={acts.busy}
          refusal={acts.refusal}
          onClose={() => setDoing(null)}
          onAct={(grounds) => acts.confirm({ ...grounds, id: line.id })}
        />
      )}
      <ConfirmWithNote
        open={doing === 'refuse'}
        onClose={() => setDoing(null)}
        title={w.refuseTitle}
        label={w.refuseNote}
        missing={words.life.requests.refuseMissing}
        keep={w.keep}
        act={w.refuse}
        busy={acts.busy}
        onAct={(note) => acts.refuse({ id: line.id, note })}
      />
    </Card>
  )
}

function AskedLine({ line }: { line: AskedTransfer }) {
  const { words } = useDeskWords()
  const [taking, setTaking] = useState(false)
  const acts = useTransferActs(() => setTaking(false))
  const dates = useDates()
  const w = words.life.transfers
  return (
    <Card
      title={`${line.name} ${line.idMasked}`}
      note={words.life.requests.asked(line.askedBy ?? '', dates.moment(line.askedAt))}
      more={line.answer && w.answer(line.answer)}
      tag={<Tag tone={tones[line.state]}>{w.states[line.state]}</Tag>}
    >
      {line.state === 'open' && (
        <Button variant="quiet" busy={acts.busy} onClick={() => acts.withdraw({ id: line.id })}>
          {w.withdraw}
        </Button>
      )}
      {line.state === 'confirmed' && <Button onClick={() => setTaking(true)}>{w.takeIn}</Button>}
      {taking && (
        <TransferDialog
          title={w.takeInTitle(line.name)}
          text={w.takeInText}
          act={w.takeIn}
          busy={acts.busy}
          refusal={acts.refusal}
          onClose={() => setTaking(false)}
          onAct={(grounds) => acts.takeIn({ ...grounds, id: line.id })}
        />
      )}
    </Card>
  )
}

type CardProps = {
  title: string
  note: string
  more?: string | false | null
  tag: ReactNode
  children: ReactNode
}

function Card({ title, note, more, tag, children }: CardProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 rounded-card border border-line bg-white px-5 py-4">
      <div className="min-w-[14em] flex-1">
        <h3 className="font-semibold">{title}</h3>
        <p className="text-13 text-ink-500">{note}</p>
        {more && <p className="text-15">{more}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {tag}
        {children}
      </div>
    </li>
  )
}
