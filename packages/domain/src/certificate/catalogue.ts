import { titleKey } from '../identity/normalise.ts'
import { titleFinder } from '../import/similarity.ts'
import type { Catalogue, CatalogueEntry } from '../record/kind.ts'

const around = /^1\+x|[《》"“”]|\((?:初级|中级|高级)\)$/g
const suffix = /(?:职业)?技能等级证书$/

/** The key of a certificate's name: with or without 职业技能等级证书 behind it, half- or full-width brackets, blanks, a level in brackets (samples/README). */
export function certificateNameKey(name: string): string {
  return titleKey(name).replace(around, '').replace(suffix, '').replace(around, '')
}

/** The key of an awarding body's name: brackets and blanks do not count (samples/README). */
export function awardingBodyKey(name: string): string {
  return titleKey(name)
}

/** A catalogue of certificates that finds a name in any of its spellings (教职成〔2019〕6号; 职业技能等级证书 lists by batch). */
export function certificateCatalogue(entries: readonly CatalogueEntry[]): Catalogue {
  const byKey = new Map<string, CatalogueEntry[]>()
  for (const entry of entries) {
    const key = certificateNameKey(entry.name)
    byKey.set(key, [...(byKey.get(key) ?? []), entry])
  }
  const nearestKey = titleFinder(byKey.keys())
  const known = new Map<string, readonly CatalogueEntry[]>()
  return {
    find(name) {
      const cached = known.get(name)
      if (cached) return cached
      const found = byKey.get(certificateNameKey(name)) ?? []
      if (known.size < 10_000) known.set(name, found)
      return found
    },
    nearest(name) {
      const key = nearestKey(certificateNameKey(name))
      return key === null ? null : (byKey.get(key)?.at(-1)?.name ?? null)
    },
  }
}
