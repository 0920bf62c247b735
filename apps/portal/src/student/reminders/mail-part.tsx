import { Notice } from '@jiangji/ui/notice'
import { useState } from 'react'
import type { ReminderSettings } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'
import { AddressForm } from './address-form.tsx'
import { CodeForm } from './code-form.tsx'
import { ProvenAddress } from './proven-address.tsx'

type Mail = ReminderSettings['mail']
type Step = 'proven' | 'address' | 'code'

/** Where reminders are mailed: said plainly where there is no mail, else asked for, proven by a code, and changed. */
export function MailPart({ mail }: { mail: Mail }) {
  const w = useReminderWords().mail
  const dates = useDates()
  return (
    <section className="space-y-3">
      <h2 className="text-17 font-semibold">{w.title}</h2>
      {!mail.isSetUp && <Notice>{w.off}</Notice>}
      {mail.failedAt && (
        <Notice tone="bad" title={w.failed(dates.date(mail.failedAt))}>
          {w.failedHint}
        </Notice>
      )}
      {(mail.isSetUp || mail.address) && (
        <div className="rounded-card border border-line bg-white px-5 py-4">
          <Steps mail={mail} />
        </div>
      )}
    </section>
  )
}

function Steps({ mail }: { mail: Mail }) {
  const [chosen, setChosen] = useState<Step | null>(null)
  const [typed, setTyped] = useState('')
  const step = stepOf(mail, chosen)
  if (step === 'proven')
    return <ProvenAddress mail={mail} onChange={mail.isSetUp ? () => setChosen('address') : null} />
  if (step === 'code')
    return (
      <CodeForm
        pending={mail.pending ?? ''}
        onOther={() => setChosen('address')}
        onProven={() => setChosen('proven')}
      />
    )
  return (
    <AddressForm
      typed={typed}
      onType={setTyped}
      onAsked={() => setChosen('code')}
      onCancel={mail.address ? () => setChosen('proven') : null}
    />
  )
}

function stepOf({ address, pending }: Mail, chosen: Step | null): Step {
  if (chosen === 'address') return 'address'
  if (pending && chosen !== 'proven') return 'code'
  return address ? 'proven' : 'address'
}
