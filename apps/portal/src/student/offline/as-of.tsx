import { useSyncExternalStore } from 'react'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/use-words.tsx'

type Shown = { data: unknown; isError: boolean; fetchStatus: string; dataUpdatedAt: number }

/** Says of what moment a page is that could not be asked for anew. */
export function AsOf({ query }: { query: Shown }) {
  const { words } = useWords()
  const dates = useDates()
  const online = useSyncExternalStore(follow, () => navigator.onLine)
  const old = query.data !== undefined && (!online || query.isError || query.fetchStatus === 'paused')
  return (
    <p role="status" className={old ? 'bg-amber-50 px-5 py-2 text-14 text-ink-900' : 'sr-only'}>
      {old && words.student.offline.asOf(dates.moment(new Date(query.dataUpdatedAt).toISOString()))}
    </p>
  )
}

function follow(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
