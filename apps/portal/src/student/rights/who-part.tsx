import type { Audience } from '@jiangji/domain/consent/audience'
import { buttonClass } from '@jiangji/ui/button'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Rights } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { Facts, Part } from './part.tsx'
import { useRightsWords } from '../../words/use-rights-words.ts'

type WhoPartProps = { mine: Rights; audience: Audience }

export function WhoPart({ mine, audience }: WhoPartProps) {
  const w = useRightsWords()
  const domain = useDomain()
  const [opened, setOpened] = useState(false)
  return (
    <Part title={w.parts.who} onOpen={() => setOpened(true)}>
      <p>{w.who.lead[audience]}</p>
      <ul className="space-y-2">
        {mine.sights.map(({ sight, roles }) => (
          <li key={sight}>
            <p className="font-semibold">{w.who.sights[sight]}</p>
            <p className="text-14 text-ink-500">{roles.map(domain.role).join(w.who.rolesComma)}</p>
          </li>
        ))}
      </ul>
      <Link to="/checks" className={buttonClass('secondary') + ' w-full'}>
        {w.who.checks(mine.counts.looks)}
      </Link>
      <section className="space-y-2">
        <h3 className="font-semibold">{w.who.log}</h3>
        <p className="text-14 text-ink-500">{w.who.logHint}</p>
        {opened && <Accesses />}
      </section>
    </Part>
  )
}

function Accesses() {
  const w = useRightsWords().who
  const dates = useDates()
  const accesses = useQuery(api.rights.accesses.queryOptions())
  return (
    <Asked query={accesses} lines={3}>
      {(entries) =>
        entries.length === 0 ? (
          <p className="text-14">{w.logEmpty}</p>
        ) : (
          <ol className="divide-y divide-line border-y border-line">
            {entries.map(({ id, at, school, kind, certain }) => (
              <li key={id} className="py-2">
                <p>{w.kinds[kind]}</p>
                <Facts lines={[[dates.moment(at), certain ? school : `${school} · ${w.unsure}`]]} />
              </li>
            ))}
          </ol>
        )
      }
    </Asked>
  )
}
