import type { Plan } from '@jiangji/domain/progression/plan'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Progression } from '../../api/outputs.ts'

/** Keeps what the learner supposes; the answer takes the page's place at once. */
export function usePlan({ intake, plan }: Pick<Progression, 'intake' | 'plan'>) {
  const queries = useQueryClient()
  const save = useMutation({
    ...api.progression.plan.mutationOptions(),
    onSuccess: (answer) => queries.setQueryData(api.progression.mine.queryKey(), answer),
  })
  const change = (changed: Partial<Plan>) => save.mutate({ intake, plan: { ...plan, ...changed } })
  return {
    save,
    change,
    chooseIntake: (year: number) => save.mutate({ intake: year, plan }),
    suppose: (fact: Plan['supposed'][number], holds: boolean) =>
      change({
        supposed: holds ? [...plan.supposed, fact] : plan.supposed.filter((each) => each !== fact),
      }),
  }
}
