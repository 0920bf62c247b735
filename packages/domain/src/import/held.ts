import { accepted, refused, type Decision } from '../decision.ts'
import { titleKey } from '../identity/normalise.ts'
import type { DecidedBefore, KeptDecision, RowDecision } from './decided.ts'
import type { FieldCells } from './field.ts'
import { hideNumbers, quote, type Finding } from './finding.ts'
import { worstOutcome, type Outcome } from './outcome.ts'
import { readText } from './read-cell.ts'

/** What a held cell may be read as instead: the text that would stand in the workbook, and what tells it from others. */
export interface HeldTarget {
  readonly value: string
  readonly detail: string
}

/** What a person may decide about rows that one finding holds. */
export interface HeldRule<Catalogues = never> {
  /** The cell whose text is mapped. */
  readonly field: string
  /** The cell that says what it is mapped to, where the text itself is kept. */
  readonly into?: string
  /** What rows are decided about together; `textOf` gives the text of a cell. */
  about(textOf: (field: string) => string, facts: Finding['facts']): string
  /** What the cell may be mapped to; null when nothing else can stand there. */
  readonly targets: ((catalogues: Catalogues) => readonly HeldTarget[]) | null
  /** Whether an approver may let the rows through as they stand, where the original is wanted for it only with a reason. */
  readonly accepts: boolean | 'with-reason'
}

export type HeldRules<Catalogues = never> = Readonly<Record<string, HeldRule<Catalogues>>>

export type HeldAct = 'map' | 'accept'

const mostTargets = 20
const shortestReason = 4

/** Whether rows that a finding holds may be mapped, or let through as they stand (product.md B1: "held until an approver accepts it", "held until a person maps or adds it"). */
export function decideHeld<Catalogues>(
  rule: HeldRule<Catalogues> | undefined,
  act: HeldAct,
): Decision<HeldRule<Catalogues>, 'held.notMapped' | 'held.notAccepted'> {
  if (act === 'map') return rule?.targets ? accepted(rule) : refused('held.notMapped')
  return rule?.accepts ? accepted(rule) : refused('held.notAccepted')
}

/** What is kept of why rows are let through as they stand: nothing long enough to be somebody's number, and never nothing where the rule wants a reason (docs/decisions/0026). */
export function decideAcceptance<Catalogues>(
  rule: HeldRule<Catalogues> | undefined,
  reason: string,
): Decision<string | null, 'held.notAccepted' | 'held.whyMissing'> {
  const acceptable = decideHeld(rule, 'accept')
  if (!acceptable.ok) return refused('held.notAccepted')
  const said = hideNumbers(reason.trim())
  if (acceptable.value.accepts === 'with-reason' && [...said].length < shortestReason)
    return refused('held.whyMissing')
  return accepted(said || null)
}

/** The targets that a person's words find, the nearest first; of many only the first (product.md B1). */
export function findTargets(targets: readonly HeldTarget[], search: string): readonly HeldTarget[] {
  const key = titleKey(search)
  const once = new Map(targets.map((target) => [target.value, target]))
  return [...once.values()]
    .filter(({ value, detail }) => titleKey(value + detail).includes(key))
    .toSorted((one, other) => one.value.length - other.value.length)
    .slice(0, mostTargets)
}

/** The cells of a row with what was mapped before in its place, and what is said of it (product.md B1: a remembered decision). */
export function mapHeld<Catalogues>(
  cells: FieldCells,
  rules: HeldRules<Catalogues>,
  decided: DecidedBefore,
): { cells: FieldCells; findings: readonly Finding[] } {
  const values = { ...cells.values }
  const findings: Finding[] = []
  for (const [code, { field, into = field, about, targets }] of Object.entries(rules)) {
    const kept = targets && decided.find(code, about(textIn(cells), {}))
    if (!kept || kept.mappedTo === null) continue
    findings.push({
      field,
      column: cells.columns[field] ?? field,
      outcome: 'warned',
      code: 'decided.mapped',
      facts: { text: quote(textIn(cells)(field)), to: quote(kept.mappedTo), ...saidBy(kept) },
    })
    values[into] = kept.mappedTo
  }
  return findings.length === 0 ? { cells, findings } : { cells: { ...cells, values }, findings }
}

/** What was let through before is warned instead of held; what still holds a row names the text that it is about, without a long number in it (product.md B1; security.md). */
export function acceptHeld<Catalogues>(
  findings: readonly Finding[],
  cells: FieldCells,
  { rules, decided }: { rules: HeldRules<Catalogues>; decided: DecidedBefore },
): { outcome: Outcome; findings: readonly Finding[] } {
  const settled = findings.map((finding) => {
    const rule = finding.outcome === 'held' ? rules[finding.code] : undefined
    if (!rule) return finding
    const text = rule.about(textIn(cells), finding.facts)
    const kept = rule.accepts ? decided.find(finding.code, text) : null
    if (kept?.mappedTo === null) return letThrough(finding, kept)
    return text === '' || hideNumbers(text) !== text ? finding : { ...finding, about: text }
  })
  return { outcome: worstOutcome(settled), findings: settled }
}

function letThrough({ field, column }: Finding, kept: RowDecision): Finding {
  const at = { field, column, outcome: 'warned' } as const
  return kept.reason
    ? { ...at, code: 'decided.acceptedFor', facts: { ...saidBy(kept), reason: kept.reason } }
    : { ...at, code: 'decided.accepted', facts: saidBy(kept) }
}

function saidBy(kept: RowDecision | KeptDecision): { by: string; on: string } {
  return 'by' in kept ? { by: kept.by, on: kept.on } : { by: '', on: '' }
}

function textIn({ values }: FieldCells): (field: string) => string {
  return (field) => readText(values[field]).text
}
