import { levelNames, schemeNames } from '@jiangji/domain/certificate/scheme'
import { recordKindNames } from '@jiangji/domain/record/kinds'
import { markNames } from '@jiangji/domain/record/marks'
import { Button } from '@jiangji/ui/button'
import { SelectField, TextField, type Choice } from '@jiangji/ui/field'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { readRecordAddress, type RecordAddress } from './record-address.ts'

type FiltersProps = { address: RecordAddress; onChange: (address: RecordAddress) => void }

const behindMore = [
  'className',
  'programme',
  'scheme',
  'level',
  'mark',
  'from',
  'to',
  'endsFrom',
  'endsTo',
] as const

export function RecordFilters({ address, onChange }: FiltersProps) {
  const { words } = useDeskWords()
  const [open, setOpen] = useState(() => behindMore.some((key) => address[key]))
  const w = words.college.lists
  return (
    <div className="mb-3 space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <KindAndOrder address={address} onChange={onChange} />
        <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? w.fewer : w.more}
        </Button>
        {Object.keys(address).some((key) => key !== 'search') && (
          <Button variant="quiet" onClick={() => onChange(readRecordAddress({ search: address.search }))}>
            {w.clear}
          </Button>
        )}
      </div>
      {open && <MoreFilters address={address} onChange={onChange} />}
    </div>
  )
}

function KindAndOrder({ address, onChange }: FiltersProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.lists
  return (
    <>
      <div className="w-40">
        <SelectField
          label={w.kind}
          value={address.kind ?? ''}
          onPick={(kind) => onChange({ ...address, kind: kind || null })}
          choices={[
            { value: '', label: w.any },
            ...recordKindNames.map((value) => ({ value, label: domain.kind(value) })),
          ]}
        />
      </div>
      <div className="w-52">
        <SelectField
          label={w.sort}
          value={`${address.sort ?? 'entered'} ${address.order ?? 'desc'}`}
          onPick={(picked) => {
            const [sort, order] = picked.split(' ')
            onChange(readRecordAddress({ ...address, sort, order }))
          }}
          choices={Object.entries(w.sorts).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </>
  )
}

function MoreFilters({ address, onChange }: FiltersProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const choices = useQuery({ ...api.record.choices.queryOptions(), staleTime: 300_000 })
  const w = words.college.lists
  const any = { value: '', label: w.any }
  const listed = (values: readonly string[] = []): Choice[] => [
    any,
    ...values.map((value) => ({ value, label: value })),
  ]
  const day = (key: 'from' | 'to' | 'endsFrom' | 'endsTo') => (
    <TextField
      label={w[key]}
      type="date"
      value={address[key] ?? ''}
      onValueChange={(value) => onChange(readRecordAddress({ ...address, [key]: value || null }))}
    />
  )
  return (
    <div className="grid gap-3 rounded-card border border-line bg-white px-4 py-3 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField
        label={w.className}
        value={address.className ?? ''}
        onPick={(value) => onChange({ ...address, className: value || null })}
        choices={listed(choices.data?.classes)}
      />
      <SelectField
        label={w.programme}
        value={address.programme ?? ''}
        onPick={(value) => onChange({ ...address, programme: value || null })}
        choices={listed(choices.data?.programmes)}
      />
      <SelectField
        label={w.scheme}
        value={address.scheme ?? ''}
        onPick={(scheme) => onChange(readRecordAddress({ ...address, scheme: scheme || null }))}
        choices={[any, ...schemeNames.map((value) => ({ value, label: domain.scheme(value) }))]}
      />
      <SelectField
        label={w.level}
        value={address.level ?? ''}
        onPick={(level) => onChange(readRecordAddress({ ...address, level: level || null }))}
        choices={[any, ...levelNames.map((value) => ({ value, label: domain.level(value) }))]}
      />
      <SelectField
        label={w.mark}
        value={address.mark ?? ''}
        onPick={(mark) => onChange(readRecordAddress({ ...address, mark: mark || null }))}
        choices={[any, ...markNames.map((value) => ({ value, label: domain.mark(value) }))]}
      />
      <div className="grid grid-cols-2 gap-3">
        {day('from')}
        {day('to')}
      </div>
      <div className="grid grid-cols-2 gap-3">
        {day('endsFrom')}
        {day('endsTo')}
      </div>
    </div>
  )
}
