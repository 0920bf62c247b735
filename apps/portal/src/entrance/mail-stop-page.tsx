import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { RefusedAnswer } from '../api/refused-answer.ts'
import { usePageTitle } from '../page-title.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useReminderWords } from '../words/use-reminder-words.ts'
import { EntranceFrame } from './entrance-frame.tsx'

/** Where the link at the end of a mail leads: one press, without signing in. */
export function MailStopPage() {
  const w = useReminderWords().stop
  const sentence = useRefusal()
  const token = useLocation({ select: ({ hash }) => hash })
  const stop = useMutation({ mutationFn: () => stopMail(token) })
  const title = stop.isSuccess ? w.done : w.title
  usePageTitle(title)
  return (
    <EntranceFrame title={title} lead={stop.isSuccess ? w.doneHint : w.hint}>
      <div className="space-y-4">
        {stop.isError && <Notice tone="bad">{sentence(stop.error)}</Notice>}
        {stop.isSuccess ? (
          <Link
            to="/reminders/settings"
            className="inline-flex min-h-11 items-center text-15 text-copper-700 underline underline-offset-4"
          >
            {w.settings}
          </Link>
        ) : (
          <Button className="w-full" busy={stop.isPending} onClick={() => stop.mutate()}>
            {w.title}
          </Button>
        )}
      </div>
    </EntranceFrame>
  )
}

async function stopMail(token: string): Promise<void> {
  const response = await fetch(`/api/mail/stop/${token}`, { method: 'POST' })
  if (!response.ok) throw await RefusedAnswer.of(response)
}
