import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { SharedOne } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { Confirm } from '../../confirm.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { PageHead } from '../page-head.tsx'
import { chosenFields } from '../sharing/chosen-fields.ts'
import { SharePreview } from '../sharing/share-preview.tsx'
import { useAnswer } from './use-answer.ts'

export function AnswerPage() {
  const { words } = useLearnerWords()
  const { shareId } = useParams({ from: '/guardian/guardian/shares/$shareId' })
  const share = useQuery(api.share.one.queryOptions({ shareId }))
  return (
    <>
      <PageHead title={words.guardian.answerTitle} back={{ to: '/guardian', label: words.guardian.title }} />
      <div className="space-y-5 p-5">
        <Asked query={share}>{(one) => <Opened share={one} />}</Asked>
      </div>
    </>
  )
}

function Opened({ share }: { share: SharedOne }) {
  const { words } = useLearnerWords()
  const dates = useDates()
  const w = words.guardian
  return (
    <>
      <dl className="divide-y divide-line rounded-card border border-line bg-white px-4 text-15">
        <Line label={words.student.newShare.recipient} value={share.recipient} />
        <Line label={words.student.newShare.purpose} value={share.purpose} />
        <Line label={w.until} value={dates.date(share.expiresAt)} />
        {share.contact && <Line label={words.sharing.contact} value={share.contact} />}
      </dl>
      {share.items.map((item) => (
        <ItemPreview key={item.recordId} recordId={item.recordId} fields={item.fields} />
      ))}
      <p className="text-15 text-ink-700">{w.answerHint}</p>
      {share.state === 'asked' ? (
        <Answer shareId={share.shareId} />
      ) : (
        <Notice>{words.student.shares.states[share.state]}</Notice>
      )}
    </>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex min-h-12 items-center justify-between gap-4 py-2">
      <dt className="shrink-0 text-ink-500">{label}</dt>
      <dd className="min-w-0 text-right wrap-anywhere">{value}</dd>
    </div>
  )
}

/** Exactly what the other side will see of one record. */
function ItemPreview({ recordId, fields }: { recordId: string; fields: readonly string[] | null }) {
  const record = useQuery(api.portfolio.record.queryOptions({ recordId }))
  return (
    <Asked query={record}>
      {(inside) => <SharePreview record={inside} chosen={chosenFields(inside, fields)} />}
    </Asked>
  )
}

function Answer({ shareId }: { shareId: string }) {
  const { words } = useLearnerWords()
  const w = words.guardian
  const answer = useAnswer()
  const [declining, setDeclining] = useState(false)
  const [note, setNote] = useState('')
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Button busy={answer.isPending} onClick={() => answer.mutate({ shareId, agrees: true, note: '' })}>
        {w.agreeShare}
      </Button>
      <Button variant="secondary" onClick={() => setDeclining(true)}>
        {w.declineShare}
      </Button>
      <Confirm
        open={declining}
        onClose={() => setDeclining(false)}
        title={w.declineTitle}
        text={
          <TextField
            label={w.declineNote}
            optional={words.shell.optional}
            value={note}
            onValueChange={setNote}
            maxLength={100}
          />
        }
        keep={w.keepAsked}
        act={w.declineShare}
        busy={answer.isPending}
        onAct={() => answer.mutate({ shareId, agrees: false, note })}
      />
    </div>
  )
}
