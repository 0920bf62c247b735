import { buttonClass } from '@jiangji/ui/button'
import { useWords } from './words/use-words.tsx'

/** Back to this page, or beside it where something typed would be lost. */
export function SignInAgain({ beside = false }: { beside?: boolean }) {
  const { words } = useWords()
  const next = encodeURIComponent(location.pathname + location.search)
  return (
    <a
      href={beside ? '/sign-in' : `/sign-in?next=${next}`}
      {...(beside ? { target: '_blank', rel: 'noopener' } : {})}
      className={buttonClass('secondary', 'small')}
    >
      {words.shell.signIn.submit}
    </a>
  )
}
