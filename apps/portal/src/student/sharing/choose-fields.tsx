import { CheckBox } from '@jiangji/ui/check-box'
import { Chips } from '@jiangji/ui/chips'
import type { PortfolioRecordInside } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import type { ChosenFields, Shown } from './chosen-fields.ts'

type ChooseFieldsProps = {
  record: Pick<PortfolioRecordInside, 'kind'>
  chosen: ChosenFields
  onChange: (shown: Shown) => void
}

/** Presets for a thumb, single ticks for who wants them. */
export function ChooseFields({ record, chosen, onChange }: ChooseFieldsProps) {
  const w = useWords().words.student.newShare
  const domain = useDomain()
  const chips = chosen.presets.map((preset) => ({ key: preset, label: w.presets[preset] }))
  const own = chosen.preset === null ? [{ key: 'own', label: w.presets.own }] : []
  const always = ['name', 'holder'].map((part) => domain.shareField(record.kind, part))
  return (
    <fieldset>
      <legend className="mb-1.5 text-15 font-semibold">{w.what}</legend>
      <Chips
        label={w.what}
        chips={[...chips, ...own]}
        selected={chosen.preset ?? 'own'}
        onSelect={(key) => {
          const picked = chosen.presets.find((preset) => preset === key)
          if (picked) onChange(chosen.picked(picked))
        }}
      />
      <ul className="mt-3 grid gap-x-4 sm:grid-cols-2">
        {chosen.fields.map(({ key }) => (
          <li key={key} className="flex min-h-11 items-center sm:min-h-9">
            <CheckBox
              label={domain.shareField(record.kind, key)}
              checked={chosen.has(key)}
              onChange={(on) => onChange(chosen.ticked(key, on))}
            />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-13 text-ink-500">{w.always(always.join(w.listComma))}</p>
    </fieldset>
  )
}
