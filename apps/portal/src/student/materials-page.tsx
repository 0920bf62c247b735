import { buttonClass } from '@jiangji/ui/button'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { addresses } from '../api/download.ts'
import type { Materials } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { AskForDocument } from './ask-for-document.tsx'
import { PageHead } from './page-head.tsx'
import { KeepingNotice, TakeButton } from './take-button.tsx'

export function MaterialsPage() {
  const { words } = useWords()
  const w = words.student.materials
  const materials = useQuery(api.document.list.queryOptions())
  return (
    <>
      <PageHead title={w.title} back={{ to: '/portfolio', label: words.student.portfolio.title }} />
      <div className="space-y-7 p-5">
        <KeepingNotice />
        <Asked query={materials}>
          {({ colleges, made }) => (
            <>
              <section className="space-y-3">
                <h2 className="text-17 font-semibold">{w.fromSchool}</h2>
                {colleges.map((college) => (
                  <AskForDocument key={college.organisationId} college={college} />
                ))}
              </section>
              {made.length > 0 && <Made made={made} />}
            </>
          )}
        </Asked>
        <Link to="/portfolio/resume" className={buttonClass('secondary') + ' w-full'}>
          {words.student.materials.resume}
        </Link>
        <Everything />
      </div>
    </>
  )
}

function Made({ made }: { made: Materials['made'] }) {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.materials
  return (
    <section>
      <h2 className="mb-2 text-17 font-semibold">{w.made}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-white">
        {made.map(({ recordId, kind, college, state, madeAt, validTo }) => (
          <li key={recordId}>
            <Link
              to="/portfolio/$recordId"
              params={{ recordId }}
              className="block px-4 py-2.5 text-ink-900 no-underline"
            >
              <span className="block text-16">{domain.kind(kind)}</span>
              <span className="block text-13 text-ink-500">
                {[
                  college,
                  w.madeOn(dates.date(madeAt)),
                  validTo && w.until(dates.date(validTo)),
                  state !== 'issued' && domain.state(state),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Everything() {
  const { words } = useWords()
  const w = words.student.materials
  return (
    <section className="space-y-3">
      <h2 className="text-17 font-semibold">{w.everything}</h2>
      <p className="text-14 text-ink-500">{w.everythingHint}</p>
      <TakeButton address={addresses.portfolio} variant="primary">
        {w.portfolio}
      </TakeButton>
      <TakeButton address={addresses.everything}>{w.archive}</TakeButton>
      <TakeButton address={addresses.data}>{w.data}</TakeButton>
    </section>
  )
}
