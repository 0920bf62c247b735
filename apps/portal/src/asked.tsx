import { Loading } from '@jiangji/ui/loading'
import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'
import { useWords } from './words/use-words.tsx'

type Query<Answer> = {
  data: Answer | undefined
  error: unknown
  isError: boolean
  fetchStatus: string
  refetch: () => unknown
}

type AskedProps<Answer> = { query: Query<Answer>; lines?: number; children: (answer: Answer) => ReactNode }

export function Asked<Answer>({ query, lines, children }: AskedProps<Answer>) {
  const { words } = useWords()
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <Failure error={query.error} onAgain={() => void query.refetch()} />
  if (query.fetchStatus === 'paused')
    return <Failure error={new Error('offline')} onAgain={() => void query.refetch()} />
  return <Loading label={words.shell.loading} {...(lines === undefined ? {} : { lines })} />
}
