import { Loading } from '@jiangji/ui/loading'
import { useWords } from '../words/use-words.tsx'

export function OpeningPage() {
  const { words } = useWords()
  return (
    <div className="mx-auto max-w-180 p-5">
      <Loading label={words.shell.loading} />
    </div>
  )
}
