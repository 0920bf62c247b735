import type { Audience } from '@jiangji/domain/consent/audience'
import { consentVersionFor } from '@jiangji/domain/consent/version'
import { Chips } from '@jiangji/ui/chips'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { Portfolio, ShareLine } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { dayAfter } from '../../clock.ts'
import { useDates } from '../../words/use-dates.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useSession } from '../../session/session.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { FormActs } from '../own-record-page.tsx'
import { PageHead } from '../page-head.tsx'
import { useAudience } from '../use-audience.ts'
import { PinField } from './pin-field.tsx'
import type { SharedItem } from './shared-record.tsx'
import { SharedRecords } from './shared-records.tsx'
import { useShareForm, type ShareForm } from './use-share-form.ts'

const presets = ['7', '30', '90', '180'] as const

export function NewSharePage() {
  const { words } = useLearnerWords()
  const { record, again } = useSearch({ from: '/learner/shares/new' })
  const shares = useQuery({ ...api.share.list.queryOptions(), enabled: again !== undefined })
  const portfolio = useQuery({ ...api.portfolio.mine.queryOptions(), enabled: again !== undefined })
  const back = record
    ? { to: `/portfolio/${record}`, label: words.student.record.back }
    : { to: '/shares', label: words.student.shares.title }
  return (
    <>
      <PageHead title={words.student.newShare.title} back={back} />
      {again === undefined ? (
        <Form items={record === undefined ? [] : [{ recordId: record, fields: null }]} />
      ) : (
        <Asked query={portfolio}>
          {(mine) => (
            <Asked query={shares}>{(lines) => <Again shares={lines} mine={mine} of={again} />}</Asked>
          )}
        </Asked>
      )}
    </>
  )
}

/** A former share fills the form in; what is agreed to is agreed to anew, and only of records in force. */
function Again({ shares, mine, of }: { shares: readonly ShareLine[]; mine: Portfolio; of: string }) {
  const former = shares.find(({ shareId }) => shareId === of)
  const inForce = new Set(
    mine.records.filter(({ state }) => state === 'issued').map(({ recordId }) => recordId),
  )
  const items = (former?.items ?? []).filter(({ recordId }) => inForce.has(recordId))
  return <Form items={items.map(({ recordId, fields }) => ({ recordId, fields }))} former={former} />
}

function Form({ items, former }: { items: readonly SharedItem[]; former?: ShareLine | undefined }) {
  const { words } = useLearnerWords()
  const w = words.student.newShare
  const sentence = useRefusal()
  const { audience } = useAudience()
  const form = useShareForm(items, { audience, former })
  const isGuarded = useSession().data?.learner?.isGuarded
  return (
    <form onSubmit={form.submit} noValidate className="space-y-5 p-5">
      {form.create.isError && <Notice tone="bad">{sentence(form.create.error)}</Notice>}
      <SharedRecords items={form.items} onChange={form.setItems} />
      {form.tried && form.items.length === 0 && (
        <p role="alert" className="text-14 text-cinnabar-700">
          {words.sharing.missingRecords}
        </p>
      )}
      <Terms form={form} />
      {form.items.length > 0 && <Agreed form={form} audience={audience} />}
      {isGuarded && <Notice tone="wait">{words.guardian.willAsk}</Notice>}
      <FormActs submit={w.submit} cancel={w.cancel} busy={form.create.isPending} />
    </form>
  )
}

/** What exactly is agreed to by pressing the button, in her wording and under its version. */
function Agreed({ form, audience }: { form: ShareForm; audience: Audience }) {
  const { words } = useLearnerWords()
  const isPlain = audience === 'plain'
  const shows = isPlain ? words.student.newShare.plain : words.student.newShare
  const more = isPlain ? words.sharing.plain : words.sharing
  const lines = [
    form.items.every(({ fields }) => fields === null) ? shows.showsAll : shows.showsSome,
    form.items.length > 1 && more.several,
    form.contact.trim() && more.showsContact,
    words.sharing.agree(consentVersionFor('share', audience)),
  ]
  return <Notice>{lines.map((line) => line && <p key={line}>{line}</p>)}</Notice>
}

function Terms({ form }: { form: ShareForm }) {
  const { words } = useLearnerWords()
  const w = words.student.newShare
  const dates = useDates()
  return (
    <>
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
      <PinField pin={form.pin} tried={form.tried} onChange={form.setPin} />
      <TextField
        label={words.sharing.contact}
        optional={words.sharing.optional}
        help={words.sharing.contactHelp}
        autoComplete="off"
        value={form.contact}
        onValueChange={form.setContact}
        maxLength={100}
      />
    </>
  )
}
