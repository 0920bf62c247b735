import type { Verification } from '@jiangji/credentials/verify'
import type { Answer, Basis, Input } from './protocol.ts'
import type { Given } from './use-answers.ts'

export type NotVerified = Extract<Answer, { kind: 'refused' | 'failed' }>

/** One line of the list: a credential, a code of ours, or what carries neither; with the file it came in when there are several. */
export type Entry = { input: number; file: string | null } & (
  | { kind: 'credential'; verification: Verification; basis: Basis; given: Given }
  | { kind: 'shareCode'; code: string }
  | { kind: 'none'; answer: NotVerified }
)

/** The lines for all that was brought, a file with several credentials in several; a file among others that is no credential at all is none that failed. */
export function entriesOf(inputs: readonly Input[], answers: readonly Given[]): readonly Entry[] {
  return answers.flatMap((given, input): readonly Entry[] => {
    const { answer } = given
    const from = { input, file: inputs.length > 1 ? nameOf(inputs[input]) : null }
    if (answer.kind === 'shareCode') return [{ ...from, ...answer }]
    if (answer.kind !== 'verified') return [{ ...from, kind: 'none', answer }]
    const { verifications, basis } = answer
    return verifications.map((verification) => {
      const [shape] = verification.checks
      return from.file !== null && shape?.code === 'shape.unrecognised'
        ? { ...from, kind: 'none', answer: { kind: 'refused', code: shape.code, facts: shape.facts } }
        : { ...from, kind: 'credential', verification, basis, given }
    })
  })
}

function nameOf(input: Input | undefined): string | null {
  return input && 'file' in input ? input.file.name : null
}
