import { daysBeforeEnd, daysBeforeShareEnds } from '@jiangji/domain/reminder/days-before'
import { CheckBox } from '@jiangji/ui/check-box'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { ReminderSettings } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'
import { useWords } from '../../words/use-words.tsx'

export function KindSwitch({ kind, isOn }: ReminderSettings['kinds'][number]) {
  const w = useReminderWords().settings.kind
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const turn = useMutation({
    ...api.reminder.turn.mutationOptions(),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(api.reminder.settings.queryFilter()),
  })
  const shown = turn.isPending ? turn.variables.isOn : isOn
  return (
    <li className="px-4 py-2">
      <CheckBox
        label={w[kind].label}
        checked={shown}
        onChange={(next) => turn.mutate({ kind, isOn: next })}
      />
      <p className="pl-9 text-13 text-ink-500">{useHint(kind)}</p>
    </li>
  )
}

function useHint(kind: ReminderSettings['kinds'][number]['kind']): string {
  const { words } = useWords()
  const w = useReminderWords().settings.kind
  if (kind === 'certificate-ending') return w[kind].hint(daysBeforeEnd.join(words.shell.listComma))
  if (kind === 'share-ending') return w[kind].hint(String(daysBeforeShareEnds))
  return w[kind].hint
}
