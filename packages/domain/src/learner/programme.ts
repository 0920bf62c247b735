import { titleKey } from '../identity/normalise.ts'
import { titleFinder } from '../import/similarity.ts'
import type { ProgrammeCatalogueName, TrainingLevel } from './schooling.ts'
import type { Stage } from './stage.ts'

export interface Programme {
  readonly code: string
  readonly name: string
  readonly stage: Stage
  /** Absent for an entry of the ministry of education. */
  readonly catalogue?: ProgrammeCatalogueName
  /** For which grades of worker it trains, as far as its list says. */
  readonly levels?: readonly TrainingLevel[]
}

/** From which list or lists a catalogue is; none while the list that a school is judged by has no entry yet. */
export type ProgrammeLists = ProgrammeCatalogueName | 'both' | 'none'

export interface ProgrammeCatalogue {
  readonly lists: ProgrammeLists
  withCode(code: string): Programme | null
  /** Every programme of that name; one name may stand at several stages. */
  named(name: string): readonly Programme[]
  /** The programme of that or the most similar name, as a mend. */
  nearest(name: string): Programme | null
}

/** A catalogue of programmes that finds a code with or without the K of a state-controlled one, and a name in any spelling (职业教育专业目录 2021). */
export function programmeCatalogue(programmes: readonly Programme[]): ProgrammeCatalogue {
  const byCode = new Map(programmes.map((programme) => [programme.code, programme]))
  const byName = new Map<string, Programme[]>()
  for (const programme of programmes) {
    const key = titleKey(programme.name)
    byName.set(key, [...(byName.get(key) ?? []), programme])
  }
  const nearestKey = titleFinder(byName.keys())
  const named = (name: string): readonly Programme[] => byName.get(titleKey(name)) ?? []
  return {
    lists: listsOf(programmes),
    withCode: (code) => byCode.get(code) ?? byCode.get(`${code}K`) ?? null,
    named,
    nearest(name) {
      if (name === '') return null
      const key = nearestKey(titleKey(name))
      return named(name)[0] ?? (key === null ? null : (byName.get(key)?.[0] ?? null))
    },
  }
}

function listsOf(programmes: readonly Programme[]): ProgrammeLists {
  const [first, ...more] = new Set(programmes.map(({ catalogue = 'moe-2021' }) => catalogue))
  return more.length > 0 ? 'both' : (first ?? 'none')
}

/** A programme as a mend names it. */
export function printedProgramme({ code, name }: Programme): string {
  return `${code} ${name}`
}
