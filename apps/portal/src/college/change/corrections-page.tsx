import { wholeRecord } from '@jiangji/domain/correction/request'
import { Button, buttonClass } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag, type Tone } from '@jiangji/ui/tag'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { CorrectionRequest } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { ConfirmWithNote } from '../../confirm.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { usePermitted } from '../permitted.ts'
import { ExportLink } from '../../export-link.tsx'

export function CorrectionsPage() {
  const { words } = useDeskWords()
  const w = words.corrections.desk
  const requests = useQuery(api.correction.list.queryOptions())
  return (
    <>
      <DeskHead title={w.title} line={w.lead} action={<ExportLink list="correction-requests" />} />
      <Asked query={requests}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={w.empty} hint={w.emptyHint} />
          ) : (
            <ul className="space-y-3">
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          )
        }
      </Asked>
    </>
  )
}

function Line({ line }: { line: CorrectionRequest }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.corrections.desk
  const open = line.state === 'open'
  return (
    <li className="flex flex-wrap items-start justify-between gap-4 rounded-card border border-line bg-white px-5 py-4">
      <div className="min-w-[14em] flex-1">
        <h2 className="font-semibold">
          <span className="whitespace-nowrap">{line.name}</span> · {line.title}
        </h2>
        <Said line={line} />
        <p className="text-14 text-ink-700">{w.why(line.why)}</p>
        {line.answer && <p className="text-14 text-ink-700">{w.answer(line.answer)}</p>}
        <p className="text-13 text-ink-500">
          {w.asked(dates.moment(line.askedAt))}
          {open && ` · ${w.due(dates.date(line.dueOn))}`}
          {line.answeredAt && ` · ${w.answered(line.answeredBy ?? '', dates.moment(line.answeredAt))}`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Standing line={line} />
        <Acts line={line} />
      </div>
    </li>
  )
}

function Said({ line: { kind, field, shouldBe } }: { line: CorrectionRequest }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.corrections.desk
  return (
    <p className="text-15">
      {field === wholeRecord ? w.whole(shouldBe) : w.said(domain.field(kind, field), shouldBe)}
    </p>
  )
}

const soon = 3

function Standing({ line: { state, daysLeft, recordState } }: { line: CorrectionRequest }) {
  const { words } = useDeskWords()
  const w = words.corrections.desk
  if (daysLeft !== null) {
    const late = daysLeft < 0
    const tone: Tone = late ? 'cinnabar' : daysLeft <= soon ? 'amber' : 'ink'
    return <Tag tone={tone}>{late ? w.late(-daysLeft) : w.left(daysLeft)}</Tag>
  }
  if (state === 'declined') return <Tag tone="ink">{w.declined}</Tag>
  const done = recordState === 'superseded'
  return <Tag tone={done ? 'jade' : 'amber'}>{done ? w.corrected : w.accepted}</Tag>
}

function Acts({ line }: { line: CorrectionRequest }) {
  const { words } = useDeskWords()
  const may = usePermitted()
  const [declining, setDeclining] = useState(false)
  const w = words.corrections.desk
  const { learnerId, recordId } = line
  const params = { learnerId, recordId }
  const open = line.state === 'open'
  return (
    <>
      <Link
        to="/desk/records/$learnerId/$recordId"
        params={params}
        className={buttonClass('secondary', 'small')}
      >
        {w.look}
      </Link>
      {open && may('correction.answer') && (
        <Button variant="secondary" size="small" onClick={() => setDeclining(true)}>
          {w.decline}
        </Button>
      )}
      {open && may('record.correct.request') && (
        <Link
          to="/desk/records/$learnerId/$recordId/correct"
          params={params}
          search={{ request: line.id }}
          className={buttonClass('primary', 'small')}
        >
          {w.correct}
        </Link>
      )}
      {declining && <Decline id={line.id} onClose={() => setDeclining(false)} />}
    </>
  )
}

function Decline({ id, onClose }: { id: string; onClose: () => void }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.corrections.desk
  const decline = useMutation({
    ...api.correction.decline.mutationOptions(),
    onSuccess: () => {
      toast.say(w.declinedNow)
      onClose()
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <ConfirmWithNote
      open
      onClose={onClose}
      title={w.declineTitle}
      keep={w.declineKeep}
      act={w.decline}
      busy={decline.isPending}
      label={w.declineNote}
      help={w.declineHelp}
      missing={w.declineMissing}
      onAct={(reason) => decline.mutate({ id, reason })}
    />
  )
}
