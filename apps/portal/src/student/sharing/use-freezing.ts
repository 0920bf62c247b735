import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { ShareLine } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

/** Freezing is offered back at once: it is easily pressed, and somebody may be looking. */
export function useFreezing({ shareId, recipient }: Pick<ShareLine, 'shareId' | 'recipient'>) {
  const w = useLearnerWords().words.sharing
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries(api.share.pathFilter())
  const onError = (error: unknown) => toast.warn(sentence(error))
  const lift = useMutation({
    ...api.share.lift.mutationOptions(),
    onSuccess: async () => {
      await refresh()
      toast.say(w.lifted(recipient))
    },
    onError,
  })
  const freeze = useMutation({
    ...api.share.freeze.mutationOptions(),
    onSuccess: async () => {
      await refresh()
      toast.offer(w.frozen(recipient), w.undo, () => lift.mutate({ shareId }))
    },
    onError,
  })
  return {
    freeze: () => freeze.mutate({ shareId }),
    lift: () => lift.mutate({ shareId }),
    busy: freeze.isPending || lift.isPending,
  }
}
