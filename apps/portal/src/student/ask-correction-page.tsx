import { daysToAnswer, wholeRecord } from '@jiangji/domain/correction/request'
import { kindOf } from '@jiangji/domain/record/kinds'
import { AreaField, SelectField, TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '../api/client.ts'
import type { PortfolioRecordInside } from '../api/outputs.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { FormActs, OwnRecordPage } from './own-record-page.tsx'

export function AskCorrectionPage() {
  const { words } = useWords()
  const { recordId } = useParams({ from: '/learner/portfolio/$recordId/wrong' })
  return (
    <OwnRecordPage recordId={recordId} title={words.corrections.ask.title}>
      {(inside) => <AskForm record={inside} />}
    </OwnRecordPage>
  )
}

function AskForm({ record }: { record: PortfolioRecordInside }) {
  const { words } = useWords()
  const w = words.corrections.ask
  const sentence = useRefusal()
  const form = useAskForm(record.recordId)
  const missing = (value: string, said: string) => (form.tried && !value.trim() ? said : undefined)
  return (
    <form onSubmit={form.submit} noValidate className="space-y-5 p-5">
      <p className="text-15 text-ink-700">{w.lead(record.issuer.name, daysToAnswer)}</p>
      {form.ask.isError && <Notice tone="bad">{sentence(form.ask.error)}</Notice>}
      <SelectField
        label={w.field}
        value={form.field}
        onPick={form.setField}
        placeholder={w.choose}
        choices={useFieldChoices(record)}
        error={missing(form.field, w.fieldMissing)}
      />
      <TextField
        label={w.shouldBe}
        help={w.shouldBeHelp}
        value={form.shouldBe}
        onValueChange={form.setShouldBe}
        maxLength={200}
        error={missing(form.shouldBe, w.shouldBeMissing)}
      />
      <AreaField
        label={w.why}
        help={w.whyHelp}
        rows={3}
        value={form.why}
        onType={form.setWhy}
        error={missing(form.why, w.whyMissing)}
      />
      <FormActs submit={w.submit} cancel={w.cancel} busy={form.ask.isPending} />
      <p className="text-13 text-ink-500">{w.source}</p>
    </form>
  )
}

function useFieldChoices({ kind }: PortfolioRecordInside) {
  const { words } = useWords()
  const domain = useDomain()
  const own = kindOf(kind).fields.filter(({ path }) => path !== null)
  return [
    ...own.map(({ key }) => ({ value: key, label: domain.field(kind, key) })),
    { value: wholeRecord, label: words.corrections.ask.whole },
  ]
}

function useAskForm(recordId: string) {
  const { words } = useWords()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [field, setField] = useState('')
  const [shouldBe, setShouldBe] = useState('')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useMutation({
    ...api.correction.ask.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries(api.correction.pathFilter())
      toast.say(words.corrections.ask.sent)
      await navigate({ to: '/portfolio/$recordId', params: { recordId }, replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!field || !shouldBe.trim() || !why.trim()) return
    ask.mutate({ recordId, field, shouldBe: shouldBe.trim(), why: why.trim() })
  }
  return { field, setField, shouldBe, setShouldBe, why, setWhy, tried, ask, submit }
}
