import {
  presetFields,
  shareFieldsOf,
  sharePresets,
  type ShareField,
  type SharePreset,
} from '@jiangji/domain/share/fields'
import { useState } from 'react'
import type { PortfolioRecordInside } from '../api/outputs.ts'

export interface ChosenFields {
  fields: readonly ShareField[]
  /** What each preset would tick; the one with results only where the record has any. */
  presets: readonly SharePreset[]
  /** The preset that is ticked now, if it is one. */
  preset: SharePreset | null
  has(key: string): boolean
  pick(preset: SharePreset): void
  tick(key: string, on: boolean): void
  /** As the server is asked: null is everything. */
  toSend: readonly string[] | null
}

export function useChosenFields(
  { kind, claims }: Pick<PortfolioRecordInside, 'kind' | 'claims'>,
  former: readonly string[] | null = null,
): ChosenFields {
  const fields = shareFieldsOf(kind, claims)
  const every = fields.map(({ key }) => key)
  const [ticked, setTicked] = useState<readonly string[]>(
    former ? every.filter((key) => former.includes(key)) : every,
  )
  const ticksOf = (preset: SharePreset) => presetFields(preset, fields) ?? every
  const presets = sharePresets.filter(
    (preset) => preset !== 'results' || fields.some(({ isResult }) => isResult),
  )
  const preset = presets.findLast((each) => isSame(ticksOf(each), ticked)) ?? null
  return {
    fields,
    presets,
    preset,
    has: (key) => ticked.includes(key),
    pick: (preset) => setTicked(ticksOf(preset)),
    tick: (key, on) => setTicked(on ? [...ticked, key] : ticked.filter((other) => other !== key)),
    toSend: preset === 'all' ? null : every.filter((key) => ticked.includes(key)),
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key))
}
