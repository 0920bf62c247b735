import type { Facts } from '../decision.ts'
import type { BirthPart } from '../identity/resident-id.ts'
import type { EarlierRow } from './earlier-row.ts'
import type { Outcome } from './outcome.ts'

export type NoFacts = Record<string, never>

/** What is said of one cell: `column` is the sheet's own header text, `field` ours, `code` has words in both languages. */
export interface Finding {
  readonly column: string
  readonly field: string
  readonly outcome: Outcome
  readonly code: string
  readonly facts: Facts
  /** Of a held row: what a decision about it is remembered under. */
  readonly about?: string
}

export type FindingIn<Table> = {
  [Code in keyof Table & string]: Finding & { readonly code: Code; readonly facts: Table[Code] }
}[keyof Table & string]

/** Findings any workbook of people can meet, with the facts their words need. */
export interface SharedFindings {
  'cell.error': { error: string }
  'cell.normalised': { changes: string }
  'cell.tooLong': { length: number; most: number }
  'cell.refused': NoFacts
  'cell.missing': NoFacts
  'cell.lostDigits': NoFacts
  'cell.notNumber': { text: string }
  'cell.outOfRange': { text: string; least: number; most: number }
  'cell.notChoice': { text: string; choices: string }
  'category.unknown': { text: string; choices: string }
  'form.unknown': { text: string; choices: string }
  'name.missing': NoFacts
  'name.lostCharacter': NoFacts
  'name.odd': { sign: string }
  'name.marked': { sign: string }
  'name.tooLong': { length: number; most: number }
  'id.missing': NoFacts
  'id.notYet': { form: string }
  'id.format': { length: number }
  'id.lostDigits': NoFacts
  'id.birthImpossible': { part: BirthPart }
  'id.birthFuture': { year: string }
  'id.checkDigit': { expected: string; found: string }
  'date.impossible': { text: string }
  'date.unreadable': { text: string }
  'date.noDay': { text: string }
  'date.ahead': { date: string }
  'holder.unknown': NoFacts
  'holder.otherName': NoFacts
  'holder.formerName': { present: string }
  'record.repeated': EarlierRow
  'record.repeatedOther': EarlierRow
  'record.known': NoFacts
  'record.taken': NoFacts
  'row.hidden': NoFacts
  'decided.mapped': { text: string; to: string; by: string; on: string }
  'decided.accepted': { by: string; on: string }
  'decided.acceptedFor': { by: string; on: string; reason: string }
  'decided.returned': { reason: string; by: string }
}

/** Whether a finding's words fit any cell, so that its column must be named beside them (product.md, "Bad input": name the field). */
export function saysNoColumn(code: string): boolean {
  return /^(?:cell|date)\./.test(code)
}

/** A sheet's header without the mark of what must be filled in, which templates set behind it (product.md B1). */
export function plainHeader(column: string): string {
  return column.replace(/[*＊\s]+$/, '')
}

const longNumber = /\d{9,}|\d{6}(?:[ -]?\d){9,}/g
const quotedSigns = 24

/** A text that keeps two digits of each long number, such as an ID number typed into the wrong column, in one piece or in groups (security.md, "private data stays private"). */
export function hideNumbers(text: string): string {
  return text.replace(longNumber, (digits) => `${digits.slice(0, 2)}…`)
}

/** A cell's text as a finding may repeat it: short, and never with a long number in it (security.md, "private data stays private"). */
export function quote(text: string): string {
  const hidden = hideNumbers(text)
  const signs = [...hidden]
  return signs.length > quotedSigns ? `${signs.slice(0, quotedSigns).join('')}…` : hidden
}

/** A finding as a list of it, of nothing an empty one. */
export function present<Said extends Finding>(finding: Said | null): Said[] {
  return finding === null ? [] : [finding]
}
