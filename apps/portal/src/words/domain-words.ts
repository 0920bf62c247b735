export type SpokenFinding = { problem: string; mend: string }
export type Facts = Readonly<Record<string, string | number | null>>

export type DomainWords = {
  kind: (kind: string) => string
  kindSign: (kind: string) => string
  level: (level: string) => string
  role: (role: string) => string
  state: (state: string) => string
  stage: (stage: string) => string
  enrolmentState: (state: string) => string
  enrolmentAct: (act: string) => string
  personAct: (act: string) => string
  keyState: (state: string) => string
  assurance: (assurance: string) => string
  reason: (reason: string) => string
  act: (act: string) => string
  event: (event: string) => string
  mark: (mark: string) => string
  field: (kind: string, field: string) => string
  /** A field that a share shows: a part every credential has, or a field of its kind. */
  shareField: (kind: string, field: string) => string
  choice: (kind: string, field: string, choice: string) => string
  register: (register: string) => string
  registerField: (register: string, field: string) => string
  registerChoice: (choice: string) => string
  entryState: (state: string) => string
  scheme: (scheme: string) => string
  finding: (finding: { code: string; facts: Facts }) => SpokenFinding
  /** A finding away from its cell: names the column where its words do not. */
  findingOfRow: (finding: { code: string; facts: Facts; column: string }) => SpokenFinding
  verdict: (verdict: 'valid' | 'invalid' | 'undetermined') => string
  check: (check: { code: string; facts: Facts }) => string
  bundle: (code: string) => string
  refusal: (refusal: { code: string; facts: Facts }) => string
}
