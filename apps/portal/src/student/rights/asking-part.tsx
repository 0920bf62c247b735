import type { Audience } from '@jiangji/domain/consent/audience'
import { buttonClass } from '@jiangji/ui/button'
import { Link } from '@tanstack/react-router'
import type { Rights } from '../../api/outputs.ts'
import { Part } from './part.tsx'
import { useRightsWords } from '../../words/use-rights-words.ts'

type AskingPartProps = { schools: Rights['schools']; audience: Audience }

export function AskingPart({ schools, audience }: AskingPartProps) {
  const words = useRightsWords()
  const w = words.asks
  const names = [...new Set(schools.map(({ school }) => school))]
  const bureaus = [...new Set(schools.flatMap(({ bureau }) => bureau ?? []))]
  return (
    <Part title={words.parts.asks}>
      <p>{w.lead[audience]}</p>
      <Link to="/portfolio/materials" className={buttonClass('secondary') + ' w-full'}>
        {w.copy}
      </Link>
      <p>{w.correct}</p>
      <Link to="/portfolio" className={buttonClass('secondary') + ' w-full'}>
        {w.toPortfolio}
      </Link>
      <p className="text-14 text-ink-700">{w.deadline[audience]}</p>
      <section className="space-y-1">
        <h3 className="font-semibold">{w.person}</h3>
        <ol className="list-decimal space-y-1 pl-5">
          {names.map((school) => (
            <li key={school}>{w.school(school)}</li>
          ))}
          {bureaus.length === 0 && <li>{w.noBureau}</li>}
          {bureaus.map((bureau) => (
            <li key={bureau}>{w.bureau(bureau)}</li>
          ))}
        </ol>
      </section>
      <p className="text-14 text-ink-700">{w.complain[audience]}</p>
    </Part>
  )
}
