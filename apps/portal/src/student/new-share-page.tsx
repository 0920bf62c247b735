import { Chips } from '@jiangji/ui/chips'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '../api/client.ts'
import { dayAfter } from '../clock.ts'
import { useDates } from '../words/use-dates.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'
import type { PortfolioRecordInside, ShareLine } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { ChooseFields } from './choose-fields.tsx'
import { FormActs, OwnRecordPage } from './own-record-page.tsx'
import { SharePreview } from './share-preview.tsx'
import { useChosenFields, type ChosenFields } from './use-chosen-fields.ts'

const presets = ['7', '30', '90', '180'] as const

export function NewSharePage() {
  const { words } = useWords()
  const { recordId } = useParams({ from: '/learner/portfolio/$recordId/share' })
  const { again } = useSearch({ from: '/learner/portfolio/$recordId/share' })
  const shares = useQuery({ ...api.share.list.queryOptions(), enabled: again !== undefined })
  return (
    <OwnRecordPage recordId={recordId} title={words.student.newShare.title}>
      {(inside) =>
        again === undefined ? (
          <ShareForm record={inside} />
        ) : (
          <Asked query={shares}>
            {(lines) => <ShareForm record={inside} former={lines.find(({ shareId }) => shareId === again)} />}
          </Asked>
        )
      }
    </OwnRecordPage>
  )
}

/** A former share fills the form in; what is agreed to is agreed to anew. */
function ShareForm({ record, former }: { record: PortfolioRecordInside; former?: ShareLine | undefined }) {
  const { words } = useWords()
  const w = words.student.newShare
  const dates = useDates()
  const sentence = useRefusal()
  const chosen = useChosenFields(record, former?.fields)
  const form = useShareForm(record.recordId, chosen, former)
  return (
    <form onSubmit={form.submit} noValidate className="space-y-5 p-5">
      {form.create.isError && <Notice tone="bad">{sentence(form.create.error)}</Notice>}
      <TextField
        label={w.recipient}
        help={w.recipientHelp}
        placeholder={w.recipientExample}
        value={form.recipient}
        onValueChange={form.setRecipient}
        maxLength={80}
        error={form.tried && !form.recipient.trim() ? w.missingRecipient : undefined}
      />
      <TextField
        label={w.purpose}
        placeholder={w.purposeExample}
        value={form.purpose}
        onValueChange={form.setPurpose}
        maxLength={120}
        error={form.tried && !form.purpose.trim() ? w.missingPurpose : undefined}
      />
      <div>
        <p className="mb-1.5 text-15 font-semibold">{w.days}</p>
        <Chips
          label={w.days}
          chips={presets.map((days) => ({ key: days, label: w.day(Number(days)) }))}
          selected={form.days}
          onSelect={form.setDays}
        />
        <p className="mt-2 text-13 text-ink-500">{w.until(dates.date(dayAfter(Number(form.days))))}</p>
      </div>
      <ChooseFields record={record} chosen={chosen} />
      <SharePreview record={record} chosen={chosen} />
      <Notice>{chosen.toSend === null ? w.showsAll : w.showsSome}</Notice>
      <FormActs submit={w.submit} cancel={w.cancel} busy={form.create.isPending} />
    </form>
  )
}

function useShareForm(recordId: string, { toSend }: ChosenFields, former?: ShareLine) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [recipient, setRecipient] = useState(former?.recipient ?? '')
  const [purpose, setPurpose] = useState(former?.purpose ?? '')
  const [days, setDays] = useState<string>('30')
  const [tried, setTried] = useState(false)
  const create = useMutation({
    ...api.share.create.mutationOptions(),
    onSuccess: async ({ shareId }) => {
      await queries.invalidateQueries(api.share.list.queryFilter())
      await navigate({ to: '/shares/$shareId', params: { shareId }, replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!recipient.trim() || !purpose.trim()) return
    create.mutate({
      recordId,
      recipient: recipient.trim(),
      purpose: purpose.trim(),
      days: Number(days),
      fields: toSend === null ? null : [...toSend],
    })
  }
  return { recipient, setRecipient, purpose, setPurpose, days, setDays, tried, create, submit }
}
