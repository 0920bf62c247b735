import { SelectField, TextField } from '@jiangji/ui/field'
import type { Portfolio } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import type { PortfolioAddress } from './portfolio-address.ts'

export type FilterPanelProps = {
  portfolio: Portfolio
  address: PortfolioAddress
  onChange: (next: PortfolioAddress) => void
}

/** Only what sets her records apart is offered: a learner of one school is not asked for a school. */
export function FilterPanel({ portfolio: { records }, address, onChange }: FilterPanelProps) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.student.portfolio
  const schools = new Map(records.map(({ school, issuer }) => [school, issuer]))
  const states = new Map(records.map(({ state }) => [state, domain.state(state)]))
  const assurances = new Map(records.map(({ assurance }) => [assurance, domain.assurance(assurance)]))
  const choice = (
    key: 'school' | 'state' | 'assurance',
    label: string,
    any: string,
    among: Map<string, string>,
  ) =>
    (among.size > 1 || address[key] !== undefined) && (
      <SelectField
        label={label}
        choices={[...among].map(([value, said]) => ({ value, label: said }))}
        value={address[key] ?? ''}
        placeholder={any}
        onPick={(value) => onChange({ ...address, [key]: value })}
      />
    )
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={w.find}
        type="search"
        placeholder={w.findHint}
        value={address.text ?? ''}
        onValueChange={(text) => onChange({ ...address, text })}
      />
      {choice('school', w.school, w.anySchool, schools)}
      {choice('state', w.state, w.anyState, states)}
      {choice('assurance', w.assurance, w.anyAssurance, assurances)}
    </div>
  )
}
