import type { Audience } from '@jiangji/domain/consent/audience'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'

const queryKey = ['wording']

/** In which wording a learner reads what she agrees to: by her age until she picks one, forgotten with the session. */
export function useAudience() {
  const queries = useQueryClient()
  const portfolio = useQuery(api.portfolio.mine.queryOptions())
  const picked = useQuery<Audience | null>({
    queryKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    gcTime: Infinity,
  })
  return {
    audience: picked.data ?? portfolio.data?.learner.audience ?? ('plain' as const),
    pick: (audience: Audience) => queries.setQueryData(queryKey, audience),
  }
}
