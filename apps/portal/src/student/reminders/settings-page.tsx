import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Asked } from '../../asked.tsx'
import { useReminderWords } from '../../words/use-reminder-words.ts'
import { PageHead } from '../page-head.tsx'
import { KindSwitch } from './kind-switch.tsx'
import { MailPart } from './mail-part.tsx'

const askAgainMs = 5_000

export function ReminderSettingsPage() {
  const w = useReminderWords()
  const settings = useQuery({
    ...api.reminder.settings.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.mail.pending ? askAgainMs : false),
  })
  return (
    <>
      <PageHead title={w.settings.title} back={{ to: '/reminders', label: w.title }} />
      <div className="max-w-140 space-y-7 p-5">
        <Asked query={settings}>
          {({ kinds, mail }) => (
            <>
              <MailPart mail={mail} />
              <section>
                <h2 className="text-17 font-semibold">{w.settings.kinds}</h2>
                <p className="mt-1 mb-3 text-14 text-ink-500">{w.settings.kindsHint}</p>
                <ul className="divide-y divide-line rounded-card border border-line bg-white">
                  {kinds.map((each) => (
                    <KindSwitch key={each.kind} {...each} />
                  ))}
                </ul>
              </section>
            </>
          )}
        </Asked>
      </div>
    </>
  )
}
