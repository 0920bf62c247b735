import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { ReminderLine } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useReminderWords } from '../../words/use-reminder-words.ts'

/** Read when it is opened, or all at once; the latter is offered back. */
export function useMarking() {
  const w = useReminderWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const mark = useMutation({
    ...api.reminder.mark.mutationOptions(),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(api.reminder.pathFilter()),
  })
  return {
    busy: mark.isPending,
    open: ({ id, isRead }: ReminderLine) => {
      if (!isRead) mark.mutate({ ids: [id], isRead: true })
    },
    all: () =>
      mark.mutate(
        { ids: null, isRead: true },
        {
          onSuccess: ({ ids }) => {
            if (ids.length === 0) return
            toast.offer(w.readNow(ids.length), w.undo, () => mark.mutate({ ids, isRead: false }))
          },
        },
      ),
  }
}
