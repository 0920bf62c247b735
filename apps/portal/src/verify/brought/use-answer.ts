import { useEffect, useState } from 'react'
import { now } from '../../clock.ts'
import { pinnedRoot } from '../pinned-root.ts'
import type { Answer, Asked, Input } from './protocol.ts'
import { runVerifier } from './run-verifier.ts'

export type Given = { answer: Answer; at: Date }

/** What the verifier of this device answers, null while it works. */
export function useAnswer(input: Input, asked: Asked): Given | null {
  const [given, setGiven] = useState<(Given & { input: Input; asked: Asked }) | null>(null)
  useEffect(() => {
    let wanted = true
    const at = now()
    void runVerifier({ ...asked, input, now: at, pinned: [pinnedRoot() ?? []].flat() }).then((answer) => {
      if (wanted) setGiven({ answer, at, input, asked })
    })
    return () => {
      wanted = false
    }
  }, [input, asked])
  return given?.input === input && given.asked === asked ? given : null
}
