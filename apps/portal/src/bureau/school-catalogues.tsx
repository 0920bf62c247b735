import { programmeCatalogues, type ProgrammeCatalogueName } from '@jiangji/domain/learner/schooling'
import { SelectField } from '@jiangji/ui/field'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Programmes } from '../api/outputs.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { useAfterAct } from './use-after-act.ts'

type School = Programmes['schools'][number]
type Use = ProgrammeCatalogueName | 'both'

const uses: Readonly<Record<Use, ProgrammeCatalogueName[]>> = {
  'moe-2021': ['moe-2021'],
  technician: ['technician'],
  both: [...programmeCatalogues],
}

/** By which list each school's rosters are checked. */
export function SchoolCatalogues({ schools }: { schools: readonly School[] }) {
  const { words } = useDeskWords()
  const w = words.bureau.programmes
  return (
    <section>
      <h2 className="mb-3 text-17 font-semibold">{w.schools}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-white px-5">
        {schools.map((school) => (
          <SchoolLine key={school.id} school={school} />
        ))}
      </ul>
    </section>
  )
}

function SchoolLine({ school: { id, name, catalogues } }: { school: School }) {
  const { words } = useDeskWords()
  const w = words.bureau.programmes
  const assign = useMutation({
    ...api.programme.assign.mutationOptions(),
    ...useAfterAct(w.assigned, () => undefined),
  })
  const used: Use = catalogues.length > 1 ? 'both' : (catalogues[0] ?? 'moe-2021')
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <b className="min-w-[14em] flex-1">{name}</b>
      <div className="min-w-[16em]">
        <SelectField
          label={w.uses}
          value={used}
          choices={(['moe-2021', 'technician', 'both'] as const).map((value) => ({
            value,
            label: w.useOf[value],
          }))}
          onPick={(value) => {
            const chosen = isUse(value) ? uses[value] : null
            if (chosen && value !== used) assign.mutate({ schoolId: id, catalogues: chosen })
          }}
        />
      </div>
    </li>
  )
}

function isUse(value: string): value is Use {
  return value in uses
}
