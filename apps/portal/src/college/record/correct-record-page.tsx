import { wholeRecord } from '@jiangji/domain/correction/request'
import { changeReasonSchema } from '@jiangji/domain/record/change'
import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '../../api/client.ts'
import type { CorrectionRequest, RecordInside } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useFirstWrong } from '../../use-first-wrong.ts'
import { ClaimFields } from './claim-fields.tsx'
import { asWished, claimsFrom, typedFrom, type Typed } from './claims-form.ts'
import { DeskHead } from '../desk-head.tsx'
import { GroundsFields } from '../change/ask-grounds.tsx'

export function CorrectRecordPage() {
  const params = useParams({ from: '/desk/records/$learnerId/$recordId/correct' })
  const { request } = useSearch({ from: '/desk/records/$learnerId/$recordId/correct' })
  const record = useQuery(api.record.one.queryOptions(params))
  const requests = useQuery({ ...api.correction.list.queryOptions(), enabled: request !== undefined })
  const asked = requests.data?.find(({ id, state }) => id === request && state === 'open') ?? null
  if (request !== undefined && requests.isPending) return <Asked query={requests}>{() => null}</Asked>
  return (
    <Asked query={record}>
      {(inside) => <Correcting key={inside.recordId} record={inside} asked={asked} />}
    </Asked>
  )
}

type CorrectingProps = { record: RecordInside; asked: CorrectionRequest | null }

function Correcting({ record, asked }: CorrectingProps) {
  const { words } = useDeskWords()
  const w = words.college.changes.correct
  return (
    <>
      <DeskHead
        title={w.title(record.name, record.title)}
        line={w.lead}
        back={{ to: '/desk/records', label: w.back }}
      />
      <div className="max-w-160">
        {asked && <AskedFor asked={asked} />}
        <CorrectionForm record={record} asked={asked} />
      </div>
    </>
  )
}

/** What the learner said, beside the form that it filled in. */
function AskedFor({ asked: { kind, field, shouldBe, why } }: { asked: CorrectionRequest }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.corrections.desk
  const said = field === wholeRecord ? w.whole(shouldBe) : w.said(domain.field(kind, field), shouldBe)
  return (
    <div className="mb-4">
      <Notice tone="wait" title={said}>
        <p>{w.why(why)}</p>
        {field !== wholeRecord && <p>{w.prefilled}</p>}
      </Notice>
    </div>
  )
}

function CorrectionForm({ record, asked }: CorrectingProps) {
  const domain = useDomain()
  const { words } = useDeskWords()
  const sentence = useRefusal()
  const [typed, setTyped] = useState<Typed>(() =>
    asWished(record.kind, typedFrom(record.kind, record.claims), asked, domain.choice),
  )
  const [reason, setReason] = useState<string>(asked ? 'holder-asked' : '')
  const [note, setNote] = useState('')
  const [tries, setTries] = useState(0)
  const tried = tries > 0
  const form = useFirstWrong(tries)
  const correct = useCorrect(record)
  const made = claimsFrom(record.kind, typed, record.claims)
  const picked = changeReasonSchema.safeParse(reason)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    const { learnerId, recordId } = record
    if (made.claims && picked.success)
      correct.mutate({
        learnerId,
        recordId,
        claims: made.claims,
        requestId: asked?.id ?? null,
        reason: picked.data,
        note: note.trim(),
      })
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-4">
      <ClaimFields
        kind={record.kind}
        typed={typed}
        wrong={tried ? made.wrong : new Set()}
        onType={(key, value) => setTyped((before) => ({ ...before, [key]: value }))}
      />
      <GroundsFields
        act="correct"
        reason={reason}
        onReason={setReason}
        note={note}
        onNote={setNote}
        missing={tried && !picked.success}
      />
      {correct.isError && <Notice tone="bad">{sentence(correct.error)}</Notice>}
      <Button type="submit" busy={correct.isPending}>
        {words.college.changes.correct.submit}
      </Button>
    </form>
  )
}

function useCorrect({ learnerId, recordId }: RecordInside) {
  const { words } = useDeskWords()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    ...api.record.correct.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries()
      toast.say(words.college.changes.acts.correct.sent)
      await navigate({ to: '/desk/records/$learnerId/$recordId', params: { learnerId, recordId } })
    },
  })
}
