import { Button } from '@jiangji/ui/button'
import { LanguageSwitch } from '@jiangji/ui/language-switch'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { ReminderSettings } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'
import { useSettingsChange } from './use-settings-change.ts'

type ProvenAddressProps = { mail: ReminderSettings['mail']; onChange: (() => void) | null }

export function ProvenAddress({ mail, onChange }: ProvenAddressProps) {
  const w = useReminderWords().mail
  const acts = useAddressActs()
  const [removing, setRemoving] = useState(false)
  return (
    <div className="space-y-3">
      {mail.isStopped && (
        <Notice
          tone="wait"
          title={w.stopped}
          action={
            <Button
              variant="secondary"
              size="small"
              busy={acts.resume.isPending}
              onClick={() => acts.resume.mutate()}
            >
              {w.resume}
            </Button>
          }
        />
      )}
      <p className="text-15 wrap-anywhere">
        {mail.isStopped || mail.failedAt ? mail.address : w.to(mail.address ?? '')}
      </p>
      <div className="flex min-h-11 items-center justify-between gap-4">
        <span className="text-15 text-ink-500">{w.language}</span>
        <LanguageSwitch
          language={mail.language ?? 'zh-CN'}
          label={w.language}
          onChange={(language) => acts.speak.mutate({ language })}
        />
      </div>
      {onChange && (
        <Button variant="secondary" className="w-full" onClick={onChange}>
          {w.change}
        </Button>
      )}
      <Button variant="quiet" className="w-full" onClick={() => setRemoving(true)}>
        {w.remove}
      </Button>
      {removing && (
        <Confirm
          open
          onClose={() => setRemoving(false)}
          title={w.removeTitle}
          text={<p>{w.removeText}</p>}
          keep={w.keep}
          act={w.remove}
          busy={acts.remove.isPending}
          onAct={() => acts.remove.mutate()}
        />
      )}
    </div>
  )
}

function useAddressActs() {
  const w = useReminderWords().mail
  const toast = useToast()
  const sentence = useRefusal()
  const show = useSettingsChange()
  const onError = (error: unknown) => toast.warn(sentence(error))
  const saying = (said: string) => (settings: ReminderSettings) => {
    show(settings)
    toast.say(said)
  }
  return {
    speak: useMutation({ ...api.reminder.speak.mutationOptions(), onSuccess: show, onError }),
    resume: useMutation({
      ...api.reminder.resumeMail.mutationOptions(),
      onSuccess: saying(w.resumed),
      onError,
    }),
    remove: useMutation({
      ...api.reminder.dropAddress.mutationOptions(),
      onSuccess: saying(w.removed),
      onError,
    }),
  }
}
