import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

/** Her answer to a share; afterwards she is back at what else waits. */
export function useAnswer() {
  const { words } = useLearnerWords()
  const w = words.guardian
  const router = useRouter()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return useMutation({
    ...api.share.answer.mutationOptions(),
    onSuccess: (_, { agrees }) => {
      toast.say(agrees ? w.agreed : w.declined)
      router.history.push('/guardian')
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(api.share.pathFilter()),
  })
}

export function useWithdraw(onDone: () => void) {
  const { words } = useLearnerWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return useMutation({
    ...api.share.withdraw.mutationOptions(),
    onSuccess: () => toast.say(words.student.shares.withdrawn),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => {
      onDone()
      return queries.invalidateQueries(api.share.pathFilter())
    },
  })
}
