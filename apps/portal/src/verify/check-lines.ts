import type { CheckLine } from '@jiangji/ui/check-list'
import type { Found, Question } from './check-answer.ts'
import type { SelfCheck } from './self-check-state.ts'
import { useWords } from './use-words.tsx'

export function useCheckLines(found: Found, question: Question, self: SelfCheck): CheckLine[] {
  const { words } = useWords()
  const w = words.page
  const lines = useCheckedLines(found.checks)
  return [...lines, ...lastFourLine(found, question, w), ...selfLine(self, w)]
}

/** Every check as a line that opens to what was compared. */
export function useCheckedLines(checks: Found['checks']): CheckLine[] {
  const { words } = useWords()
  const w = words.page
  const about: Readonly<Record<string, string | undefined>> = w.about
  return checks.map((check) => ({
    key: check.name,
    state: check.state,
    stateWord: w.said(w.states[check.state]),
    title: words.domain.check(check),
    detail: about[check.name],
  }))
}

type Page = ReturnType<typeof useWords>['words']['page']

function lastFourLine(found: Found, question: Question, w: Page): CheckLine[] {
  if (found.disclosed === 'none' || found.disclosed === 'corrected') return []
  if (isAllWithoutAsking(found, question)) return []
  if (found.disclosed === 'all') {
    return [{ key: 'last-four', state: 'passed', stateWord: w.said(w.states.passed), title: w.lastFourDone }]
  }
  return question.lastFour
    ? [{ key: 'last-four', state: 'unknown', stateWord: w.said(w.states.failed), title: w.lastFourWrong }]
    : [
        {
          key: 'last-four',
          state: 'none',
          stateWord: w.said(w.optionalCheck),
          title: w.lastFourOpen,
          note: w.optionalCheck,
        },
      ]
}

/** Nothing that the holder shows waits for the last four. */
function isAllWithoutAsking({ chosen }: Found, { lastFour }: Question): boolean {
  return chosen?.waiting === 0 && !lastFour
}

function selfLine(self: SelfCheck, w: Page): CheckLine[] {
  const lines = {
    none: null,
    running: null,
    agrees: { state: 'passed', title: w.selfChecked, detail: w.selfCheckDetail },
    differs: { state: 'failed', title: w.selfCheckFailed, detail: undefined },
    unavailable: { state: 'none', title: w.selfCheckOpen, detail: w.selfCheckOpenDetail },
  } as const
  const line = lines[self]
  if (!line) return []
  const stateWord = line.state === 'none' ? w.optionalCheck : w.states[line.state]
  return [{ key: 'this-device', stateWord: w.said(stateWord), ...line }]
}
