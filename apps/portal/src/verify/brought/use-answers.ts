import { useEffect, useState } from 'react'
import { now } from '../../clock.ts'
import { pinnedRoot } from '../pinned-root.ts'
import type { Answer, Asked, Input } from './protocol.ts'
import { runVerifier } from './run-verifier.ts'

export type Given = { answer: Answer; at: Date; asked: Asked }

const nothingAsked: Asked = { holderName: '', askOutside: false }

/** What the verifier of this device answers for each input, one after the other; null while it works. Asking again of one leaves the others as they are. */
export function useAnswers(inputs: readonly Input[]) {
  const [asked, setAsked] = useState<Readonly<Record<number, Asked>>>({})
  const [given, setGiven] = useState<Readonly<Record<number, Given>>>({})
  const answers = inputs.map((_, at) => {
    const one = given[at]
    return one?.asked === (asked[at] ?? nothingAsked) ? one : null
  })
  const next = answers.indexOf(null)
  const input = inputs[next]
  const question = asked[next] ?? nothingAsked
  useEffect(() => {
    if (!input) return
    let wanted = true
    const at = now()
    void runVerifier({ ...question, input, now: at, pinned: [pinnedRoot() ?? []].flat() }).then((answer) => {
      if (wanted) setGiven((before) => ({ ...before, [next]: { answer, at, asked: question } }))
    })
    return () => {
      wanted = false
    }
  }, [input, question, next])
  const ask = (at: number, of: Asked) => setAsked((before) => ({ ...before, [at]: of }))
  return { answers, ask }
}
