import { Notice } from '@jiangji/ui/notice'
import { asksForPin, type Answer } from './check-answer.ts'
import { useWords } from './use-words.tsx'

export function AnswerNotice({ answer }: { answer: Answer | null }) {
  const { words } = useWords()
  const w = words.page
  if (!answer) return null
  if (asksForPin(answer))
    return (
      <Notice tone="wait" title={answer.wrong ? w.pinIsWrong : w.pinWanted}>
        {w.pinHint}
      </Notice>
    )
  if ('found' in answer) {
    return answer.found ? null : (
      <Notice tone="wait" title={w.notFound}>
        {w.notFoundHint}
      </Notice>
    )
  }
  switch (answer.refused) {
    case 'slowDown':
      return <Notice tone="wait">{w.slow(answer.seconds)}</Notice>
    case 'code.malformed':
      return <Notice tone="wait">{w.mistypedCode}</Notice>
    case 'offline':
      return <Notice tone="bad">{w.offline}</Notice>
    case 'failed':
      return <Notice tone="bad">{w.failed}</Notice>
  }
}
