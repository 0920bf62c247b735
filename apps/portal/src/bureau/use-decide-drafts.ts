import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import type { DraftState } from './skill-drafts-page.tsx'

type Asked = Parameters<NonNullable<ReturnType<typeof api.skill.decide.mutationOptions>['mutationFn']>>[0]

/** Answers drafts, and offers to put them back as they were. */
export function useDecideDrafts(onDone: () => void) {
  const { words } = useDeskWords()
  const w = words.skills.drafts
  const toast = useToast()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries(api.skill.drafts.pathFilter())
  const decide = useMutation({ ...api.skill.decide.mutationOptions(), onSettled: refresh })
  return {
    isError: decide.isError,
    error: decide.error,
    isPending: decide.isPending,
    mutate: (asked: Asked, before: DraftState) =>
      decide.mutate(asked, {
        onSuccess: () => {
          toast.offer(w.done[asked.answer], w.undo, () => decide.mutate({ ...asked, answer: before }))
          onDone()
        },
      }),
  }
}
