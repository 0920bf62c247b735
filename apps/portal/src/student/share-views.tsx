import { Link } from '@tanstack/react-router'
import { useWords } from '../words/use-words.tsx'

const look =
  'inline-flex min-h-11 flex-1 items-center justify-center border-b-2 border-transparent text-15 text-ink-700 no-underline data-[status=active]:border-copper-600 data-[status=active]:font-semibold data-[status=active]:text-copper-700'

/** What was given out and who looked at it, one beside the other. */
export function ShareViews() {
  const { words } = useWords()
  const w = words.student.places
  return (
    <nav aria-label={w.shareViews} className="flex border-b border-line bg-white px-5 print:hidden">
      <Link to="/shares" className={look}>
        {w.given}
      </Link>
      <Link to="/checks" className={look}>
        {w.checks}
      </Link>
    </nav>
  )
}
