import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../api/client.ts'

const AskedTransfer = lazy(async () => ({ default: (await import('./asked-transfer.tsx')).AskedTransfer }))

/** Other schools that ask for the learner; seldom any, so what answers them is loaded when there is one. */
export function AskedTransfers() {
  const asked = useQuery(api.transfer.askedOfHer.queryOptions())
  if (!asked.data?.length) return null
  return (
    <div className="space-y-3 border-b border-line bg-white px-5 pb-4">
      <Suspense>
        {asked.data.map((one) => (
          <AskedTransfer key={one.id} asked={one} />
        ))}
      </Suspense>
    </div>
  )
}
