import type { Change } from '../../api/outputs.ts'
import { ownClaims } from '../../record-claims.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** What a correction would change, old and new side by side. */
export function ChangedFields({ line }: { line: Change }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.changes
  if (!line.claims || !line.fields) return null
  const written = (claims: object) =>
    new Map(ownClaims(line.kind, claims, domain, dates.date).map(({ key, value }) => [key, value]))
  const [before, after] = [written(line.claims.before), written(line.claims.after)]
  return (
    <dl className="my-2 text-15" aria-label={w.differs}>
      {line.fields.map((key) => (
        <div key={key} className="flex flex-wrap gap-x-3">
          <dt className="text-ink-500">{domain.field(line.kind, key)}</dt>
          <dd>
            <span className="text-ink-500 line-through">{w.from(before.get(key) ?? w.nothing)}</span>
          </dd>
          <dd className="font-semibold">{w.to(after.get(key) ?? w.nothing)}</dd>
        </div>
      ))}
    </dl>
  )
}
