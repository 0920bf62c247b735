import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { ShareLine } from '../api/outputs.ts'

export function useSharesOf(recordId: string): readonly ShareLine[] {
  const shares = useQuery(api.share.list.queryOptions())
  return shares.data?.filter(({ items }) => items.some((item) => item.recordId === recordId)) ?? []
}
