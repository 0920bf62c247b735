import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { isSignedOut, isUnreachable, refusalOf, requestNumberOf } from './api/refusal.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { useRefusal } from './words/refusal-words.ts'
import { useWords } from './words/use-words.tsx'

export function Failure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { words } = useWords()
  const sentence = useRefusal()
  const w = words.shell.failed
  const number = requestNumberOf(error)
  if (isSignedOut(error)) {
    return (
      <Notice tone="wait" action={<SignInAgain />}>
        {sentence(error)}
      </Notice>
    )
  }
  if (refusalOf(error)) return <Notice tone="wait">{sentence(error)}</Notice>
  return (
    <Notice
      tone="bad"
      title={w.title}
      action={
        <Button variant="secondary" size="small" onClick={onAgain}>
          {w.again}
        </Button>
      }
    >
      {isUnreachable(error) ? w.unreachable : w.hint}
      {number && <span className="mt-1 block font-mono text-13">{w.number(number)}</span>}
    </Notice>
  )
}
