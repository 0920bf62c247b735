import {
  presetFields,
  shareFieldsOf,
  sharePresets,
  type ShareField,
  type SharePreset,
} from '@jiangji/domain/share/fields'
import type { PortfolioRecordInside } from '../../api/outputs.ts'

/** What is shown of one record, as the server is asked: null is everything. */
export type Shown = readonly string[] | null

export interface ChosenFields {
  fields: readonly ShareField[]
  /** What each preset would tick; the one with results only where the record has any. */
  presets: readonly SharePreset[]
  /** The preset that is ticked now, if it is one. */
  preset: SharePreset | null
  has(key: string): boolean
  picked(preset: SharePreset): Shown
  ticked(key: string, on: boolean): Shown
}

export function chosenFields(
  { kind, claims }: Pick<PortfolioRecordInside, 'kind' | 'claims'>,
  shown: Shown,
): ChosenFields {
  const fields = shareFieldsOf(kind, claims)
  const every = fields.map(({ key }) => key)
  const ticked = shown === null ? every : every.filter((key) => shown.includes(key))
  const ticksOf = (preset: SharePreset) => presetFields(preset, fields) ?? every
  const presets = sharePresets.filter(
    (preset) => preset !== 'results' || fields.some(({ isResult }) => isResult),
  )
  const preset = presets.findLast((each) => isSame(ticksOf(each), ticked)) ?? null
  const asAsked = (ticks: readonly string[]) => (isSame(ticks, every) ? null : ticks)
  return {
    fields,
    presets,
    preset,
    has: (key) => ticked.includes(key),
    picked: (wanted) => asAsked(ticksOf(wanted)),
    ticked: (key, on) => asAsked(every.filter((each) => (each === key ? on : ticked.includes(each)))),
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key))
}
