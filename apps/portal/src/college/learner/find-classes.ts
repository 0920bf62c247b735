import { titleKey } from '@jiangji/domain/identity/normalise'
import type { ClassLine } from '../../api/outputs.ts'

type Named = Pick<ClassLine, 'className' | 'programme'>

const byName = new Intl.Collator('zh-CN', { numeric: true })

/** The classes that were searched for, the newest intake first as their names number it. */
export function findClasses<Line extends Named>(lines: readonly Line[], search: string): Line[] {
  const wanted = titleKey(search)
  return lines
    .filter(({ className, programme }) => titleKey(`${className} ${programme}`).includes(wanted))
    .toSorted((one, other) => byName.compare(other.className, one.className))
}
