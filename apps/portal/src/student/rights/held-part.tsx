import type { Audience } from '@jiangji/domain/consent/audience'
import { Tag } from '@jiangji/ui/tag'
import { addresses } from '../../api/download.ts'
import type { Rights } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { TakeButton } from '../take-button.tsx'
import { Facts, Part } from './part.tsx'
import { useRightsWords } from '../../words/use-rights-words.ts'

type HeldPartProps = { mine: Rights; audience: Audience }

export function HeldPart({ mine, audience }: HeldPartProps) {
  const w = useRightsWords()
  return (
    <Part title={w.parts.held}>
      <p>{w.held.lead[audience]}</p>
      <section>
        <h3 className="mb-1.5 font-semibold">{w.held.now}</h3>
        <Facts lines={useHeldNow(mine)} />
      </section>
      <ul className="divide-y divide-line border-t border-line">
        {mine.holdings.map(({ name, origin, ground, keeping, sensitive }) => (
          <li key={name} className="space-y-1 py-3">
            <h3 className="flex flex-wrap items-center gap-2 font-semibold">
              {w.held.names[name]}
              {sensitive && <Tag tone="amber">{w.held.sensitive}</Tag>}
            </h3>
            <p className="text-14">{w.held.what[name]}</p>
            <Facts
              lines={[
                [w.held.origin, w.held.origins[origin]],
                [w.held.ground, w.held.grounds[ground][audience]],
                [w.held.keeping, w.held.keepings[keeping]],
              ]}
            />
          </li>
        ))}
      </ul>
      <TakeButton address={addresses.data}>{w.held.copy}</TakeButton>
    </Part>
  )
}

function useHeldNow({ held, schools, counts }: Rights): (readonly [string, string])[] {
  const dates = useDates()
  const domain = useDomain()
  const { fields, count } = useRightsWords().held
  const lines: (readonly [string, string | null])[] = [
    [fields.name, held.name],
    [fields.sex, held.sex && domain.choice('roster', 'sex', held.sex)],
    [fields.birthDate, held.birthDate && dates.date(held.birthDate)],
    [fields.id, held.idMasked],
    ...schools.flatMap(({ school, ...masked }) => [
      [fields.state(school), masked.stateNumberMasked] as const,
      [fields.phone(school), masked.phoneMasked] as const,
      [fields.guardianPhone(school), masked.guardianPhoneMasked] as const,
    ]),
    [fields.records, count(counts.records)],
    [fields.shares, count(counts.shares)],
    [fields.looks, count(counts.looks)],
    [fields.corrections, count(counts.corrections)],
    [fields.plans, count(counts.plans)],
  ]
  return lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}
