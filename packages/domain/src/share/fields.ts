import { accepted, refused, type Decision } from '../decision.ts'
import type { Achievement, AchievementResult } from '../record/kind.ts'
import { kindOf } from '../record/kinds.ts'
import type { CredentialPart } from './part.ts'

/** A field that a learner may show or keep back: a part of the credential, or one of its results by the name of the kind's own field. */
export interface ShareField {
  readonly key: string
  readonly value: string
  readonly isResult: boolean
  /** Shown to a stranger only together with the last four of the ID number (docs/decisions/0002). */
  readonly guarded: boolean
}

export const sharePresets = ['genuine', 'results', 'all'] as const

export type SharePreset = (typeof sharePresets)[number]

export type ShareFieldsRefusal = 'share.fieldUnknown' | 'share.fieldTwice'

/** What every share shows: who holds it and what it is; a credential without them could not be told to be anybody's (product.md A5, C1). */
const alwaysShown: readonly CredentialPart[] = ['holder', 'name']

/** The fields of one record that its learner may choose from: who awarded it, when, its number and code, each of its results that its name does not already say, and those without a name of their own together (product.md A5). */
export function shareFieldsOf(kindName: string, claims: object): readonly ShareField[] {
  const kind = kindOf(kindName)
  const { creatorName, humanCode, results } = kind.achievement(claims)
  const { issuedOn, number } = kind.columns(claims)
  const part = (key: CredentialPart, value: string | null | undefined, guarded = false): ShareField[] =>
    value ? [{ key, value, isResult: false, guarded }] : []
  return [
    ...part('creator', creatorName),
    ...part('awardedOn', issuedOn),
    ...part('number', number, true),
    ...part('code', humanCode),
    ...results.flatMap(({ field, shownWith, value }): ShareField[] =>
      field === undefined || shownWith ? [] : [{ key: field, value, isResult: true, guarded: true }],
    ),
    ...together(results.filter((result) => isUnnamed(result))),
  ]
}

function together(unnamed: Achievement['results']): ShareField[] {
  const value = unnamed.map((result) => `${result.name} ${result.value}`).join('；')
  return unnamed.length === 0 ? [] : [{ key: 'results', value, isResult: true, guarded: true }]
}

function isUnnamed({ field, shownWith }: AchievementResult): boolean {
  return field === undefined && shownWith === undefined
}

/** The fields of a preset: only that it is genuine, with its results, or all; null stands for the whole credential (product.md A5). */
export function presetFields(preset: SharePreset, fields: readonly ShareField[]): readonly string[] | null {
  switch (preset) {
    case 'genuine':
      return []
    case 'results':
      return fields
        .filter(({ key, isResult }) => isResult || key === 'creator' || key === 'awardedOn')
        .map(({ key }) => key)
    case 'all':
      return null
  }
}

/** The fields that a share will show, in the order of the record, or null when the whole credential was asked for: every field by name is never more than these fields; one that the record has not is refused (product.md A5; PIPL art. 14: consent to exactly what is shown). */
export function decideShareFields(
  fields: readonly ShareField[],
  chosen: readonly string[] | null,
): Decision<readonly string[] | null, ShareFieldsRefusal> {
  if (chosen === null) return accepted(null)
  const known = fields.map(({ key }) => key)
  const unknown = chosen.find((key) => !known.includes(key))
  if (unknown !== undefined) return refused('share.fieldUnknown', { field: unknown.slice(0, 40) })
  if (new Set(chosen).size < chosen.length) return refused('share.fieldTwice')
  return accepted(known.filter((key) => chosen.includes(key)))
}

/** Whether a part of the credential, or the result at its place among the kind's possible ones, is shown when these fields are chosen: criteria name who awarded it, so they stand and fall with the creator; a result that repeats the name or the number goes with that (product.md A5). */
export function isShown(
  part: CredentialPart | number | null,
  results: Achievement['results'],
  chosen: readonly string[],
): boolean {
  if (part === null) return false
  if (typeof part !== 'number')
    return alwaysShown.includes(part) || chosen.includes(part === 'criteria' ? 'creator' : part)
  const result = results.find(({ place }, at) => (place ?? at) === part)
  if (result === undefined) return false
  if (result.shownWith) return isShown(result.shownWith, results, chosen)
  return chosen.includes(result.field ?? 'results')
}
