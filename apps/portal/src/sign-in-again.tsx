import { buttonClass } from '@jiangji/ui/button'
import { useWords } from './words/use-words.tsx'

export function SignInAgain() {
  const { words } = useWords()
  const next = encodeURIComponent(location.pathname + location.search)
  return (
    <a href={`/sign-in?next=${next}`} className={buttonClass('secondary', 'small')}>
      {words.shell.signIn.submit}
    </a>
  )
}
