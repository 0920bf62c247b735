import { useToast } from '@jiangji/ui/toast'
import { useQueryClient } from '@tanstack/react-query'
import { useRefusal } from '../words/refusal-words.ts'

/** What follows an act on the registry: a word, a closed dialog, fresh lists. */
export function useAfterAct(said: string, onDone: () => void) {
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return {
    onSuccess: () => {
      toast.say(said)
      onDone()
    },
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  }
}
