import { Button } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '../api/client.ts'
import { addresses, download, keep } from '../api/download.ts'
import { dayAfter } from '../clock.ts'
import { useSession } from '../session/session.ts'
import { useDates } from '../words/use-dates.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useLearnerWords } from '../words/use-learner-words.ts'
import { PageHead } from './page-head.tsx'
import { KeepingNotice, TakeButton } from './take-button.tsx'

const presets = ['30', '90', '180'] as const

export function PdfPage() {
  const { words } = useLearnerWords()
  const { recordId } = useParams({ from: '/learner/portfolio/$recordId/pdf' })
  const record = useQuery(api.portfolio.record.queryOptions({ recordId }))
  const isGuarded = useSession().data?.learner?.isGuarded
  const w = words.student.take
  return (
    <>
      <PageHead
        title={w.pdf}
        back={{ to: `/portfolio/${recordId}`, label: record.data?.title ?? words.student.record.back }}
      />
      <div className="space-y-6 p-5">
        <KeepingNotice />
        {record.data?.status.state === 'issued' &&
          (isGuarded ? <Notice>{words.guardian.noCode}</Notice> : <WithCode recordId={recordId} />)}
        <section className="space-y-2">
          <h2 className="text-17 font-semibold">{w.withoutCode}</h2>
          <p className="text-14 text-ink-500">{w.withoutCodeHint}</p>
          <TakeButton address={addresses.document(recordId)}>{w.takeWithout}</TakeButton>
        </section>
      </div>
    </>
  )
}

/** The QR code belongs to a share of its own: the learner says for whom, why and how long, as for any share. */
function WithCode({ recordId }: { recordId: string }) {
  const { words } = useLearnerWords()
  const dates = useDates()
  const sentence = useRefusal()
  const form = usePdfForm(recordId)
  const w = words.student.take
  const n = words.student.newShare
  return (
    <form onSubmit={form.submit} noValidate className="space-y-4">
      <h2 className="text-17 font-semibold">{w.withCode}</h2>
      {form.make.isError && <Notice tone="bad">{sentence(form.make.error)}</Notice>}
      <TextField
        label={n.recipient}
        help={n.recipientHelp}
        placeholder={n.recipientExample}
        value={form.recipient}
        onValueChange={form.setRecipient}
        maxLength={80}
        error={form.tried && !form.recipient.trim() ? n.missingRecipient : undefined}
      />
      <TextField
        label={n.purpose}
        placeholder={n.purposeExample}
        value={form.purpose}
        onValueChange={form.setPurpose}
        maxLength={120}
        error={form.tried && !form.purpose.trim() ? n.missingPurpose : undefined}
      />
      <div>
        <p className="mb-1.5 text-15 font-semibold">{w.codeDays}</p>
        <Chips
          label={w.codeDays}
          chips={presets.map((days) => ({ key: days, label: n.day(Number(days)) }))}
          selected={form.days}
          onSelect={form.setDays}
        />
        <p className="mt-2 text-13 text-ink-500">{n.until(dates.date(dayAfter(Number(form.days))))}</p>
      </div>
      <Notice>{w.consent}</Notice>
      <Button type="submit" className="w-full" busy={form.make.isPending}>
        {w.takeWith}
      </Button>
    </form>
  )
}

function usePdfForm(recordId: string) {
  const queries = useQueryClient()
  const [recipient, setRecipient] = useState('')
  const [purpose, setPurpose] = useState('')
  const [days, setDays] = useState<string>('90')
  const [tried, setTried] = useState(false)
  const create = useMutation(api.share.create.mutationOptions())
  const make = useMutation({
    mutationFn: async () => {
      const items = [{ recordId, fields: null }]
      const terms = { items, recipient: recipient.trim(), purpose: purpose.trim(), days: Number(days) }
      const { shareId } = await create.mutateAsync(terms)
      await queries.invalidateQueries(api.share.list.queryFilter())
      keep(await download(addresses.document(recordId, shareId)))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (recipient.trim() && purpose.trim()) make.mutate()
  }
  return { recipient, setRecipient, purpose, setPurpose, days, setDays, tried, make, submit }
}
