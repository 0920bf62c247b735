import { Button } from '@jiangji/ui/button'
import { useSignOut } from '../session/session.ts'
import { useWords } from '../words/use-words.tsx'
import { EntranceFrame } from './entrance-frame.tsx'

export function NoPlacePage() {
  const { words } = useWords()
  const signOut = useSignOut()
  return (
    <EntranceFrame title={words.shell.noPlace.title} lead={words.shell.noPlace.hint}>
      <Button variant="secondary" onClick={() => void signOut()}>
        {words.shell.account.signOut}
      </Button>
    </EntranceFrame>
  )
}
