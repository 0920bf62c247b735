import { saysNoColumn } from '@jiangji/domain/import/finding'
import type { DomainWords, Facts, SpokenFinding } from './domain-words.ts'

export function bindDomain(source: object): DomainWords {
  const word = (table: string, key: string, facts: Facts = {}) =>
    sentenceOf(entry(source, [table, key]), facts) ?? key
  const field = (kind: string, key: string) => sentenceOf(entry(source, ['fields', kind, key]), {}) ?? key
  const finding: DomainWords['finding'] = ({ code, facts }) =>
    findingOf(entry(source, ['findings', code]), facts) ?? { problem: code, mend: '' }
  return {
    kind: (kind) => sentenceOf(entry(source, ['kinds', kind, 'name']), {}) ?? kind,
    kindSign: (kind) => sentenceOf(entry(source, ['kinds', kind, 'sign']), {}) ?? kind,
    level: (level) => word('levels', level),
    role: (role) => word('roles', role),
    state: (state) => word('recordStates', state),
    stage: (stage) => word('stages', stage),
    enrolmentState: (state) => word('enrolmentStates', state),
    enrolmentAct: (act) => word('enrolmentActs', act),
    personAct: (act) => word('personActs', act),
    keyState: (state) => word('keyStates', state),
    assurance: (assurance) => word('assurances', assurance),
    reason: (reason) => word('changeReasons', reason),
    act: (act) => word('changeActs', act),
    event: (event) => word('events', event),
    mark: (mark) => word('marks', mark),
    verdict: (verdict) => word('verdicts', verdict),
    field,
    shareField: (kind, key) => sentenceOf(entry(source, ['credentialParts', key]), {}) ?? field(kind, key),
    choice: (_kind, key, choice) => sentenceOf(entry(source, ['choices', key, choice]), {}) ?? choice,
    register: (register) => sentenceOf(entry(source, ['registers', register, 'name']), {}) ?? register,
    registerField: (register, key) =>
      sentenceOf(entry(source, ['registers', register, 'fields', key]), {}) ?? key,
    registerChoice: (choice) => word('registerChoices', choice),
    entryState: (state) => word('entryStates', state),
    scheme: (scheme) => word('schemes', scheme),
    check: ({ code, facts }) => word('checks', code, facts),
    bundle: (code) => word('bundles', code),
    finding,
    findingOfRow: ({ code, facts, column }) => {
      const said = finding({ code, facts })
      const problem = sentenceOf(entry(source, ['inColumn']), { column, problem: said.problem })
      return saysNoColumn(code) && problem !== null ? { ...said, problem } : said
    },
    refusal: ({ code, facts }) =>
      sentenceOf(entry(source, ['refusals', code]), facts) ?? findingSentence(source, code, facts) ?? code,
  }
}

function entry(source: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined,
    source,
  )
}

function sentenceOf(found: unknown, facts: Facts): string | null {
  const said: unknown = typeof found === 'function' ? found(facts) : found
  return typeof said === 'string' ? said : null
}

function findingSentence(source: object, code: string, facts: Facts): string | null {
  const said = findingOf(entry(source, ['findings', code]), facts)
  return said && sentenceOf(entry(source, ['findingSentence']), said)
}

function findingOf(found: unknown, facts: Facts): SpokenFinding | null {
  const said: unknown = typeof found === 'function' ? found(facts) : found
  const problem = entry(said, ['problem'])
  const mend = entry(said, ['mend'])
  return typeof problem === 'string' ? { problem, mend: typeof mend === 'string' ? mend : '' } : null
}
