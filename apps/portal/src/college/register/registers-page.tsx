import { isRegister, registerNames, registerOf, type RegisterName } from '@jiangji/domain/register/registers'
import type { RegisterField } from '@jiangji/domain/register/register'
import { Button } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { RegisterEntry, RegisterList } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { registerAddress } from '../../api/workbook.ts'
import { ExportLink } from '../../export-link.tsx'
import { EntryStateTag } from './entry-state-tag.tsx'
import { usePermitted } from '../permitted.ts'
import { RegisterEntryDialog } from './register-entry-dialog.tsx'
import { RegisterFigures } from './register-figures.tsx'
import { RegisterForm } from './register-form.tsx'
import { TeachingHours } from './teaching-hours.tsx'
import { useRegisterText } from './use-register-text.ts'

export function RegistersPage() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const navigate = useNavigate()
  const search = useSearch({ from: '/desk/registers' })
  const register = isRegister(search.register ?? '') ? (search.register as RegisterName) : 'site'
  return (
    <>
      <DeskHead
        title={words.registers.title}
        line={words.registers.lead}
        action={<Acts register={register} />}
      />
      <div className="mb-4">
        <Chips
          label={words.registers.pick}
          chips={registerNames.map((key) => ({ key, label: domain.register(key) }))}
          selected={register}
          onSelect={(key) => void navigate({ to: '/desk/registers', search: { register: key } })}
        />
      </div>
      <Opened key={register} register={register} />
    </>
  )
}

function Acts({ register }: { register: RegisterName }) {
  const { words } = useDeskWords()
  const may = usePermitted()
  const [adding, setAdding] = useState(false)
  const query = useQuery(api.register.list.queryOptions({ register }))
  return (
    <>
      <ExportLink href={registerAddress(register)} />
      {may('register.write') && <Button onClick={() => setAdding(true)}>{words.registers.add}</Button>}
      {adding && query.data && (
        <RegisterForm list={query.data} entry={null} onClose={() => setAdding(false)} />
      )}
    </>
  )
}

function Opened({ register }: { register: RegisterName }) {
  const { words } = useDeskWords()
  const [schoolYear, setSchoolYear] = useState<string | null>(null)
  const query = useQuery(api.register.list.queryOptions({ register, schoolYear }))
  return (
    <Asked query={query}>
      {(list) => (
        <div className="space-y-4">
          <RegisterFigures list={list} />
          {register === 'teaching-hours' && <TeachingHours list={list} onYear={setSchoolYear} />}
          {list.entries.length === 0 ? (
            <EmptyState title={words.registers.empty} hint={words.registers.emptyHint} />
          ) : (
            <Entries list={list} />
          )}
        </div>
      )}
    </Asked>
  )
}

/** What a row has room for; the rest stands in the entry itself. */
const shownFields = 6

function Entries({ list }: { list: RegisterList }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const text = useRegisterText(list)
  const [opened, setOpened] = useState<RegisterEntry | null>(null)
  const { fields } = registerOf(list.register)
  const columns: TableColumn<RegisterEntry>[] = [
    ...fields.slice(0, shownFields).map((field, at) => ({
      id: field.key,
      header: domain.registerField(list.register, field.key),
      cell: ({ content }: RegisterEntry) => (
        <FieldCell field={field} said={text(field, content)} isFirst={at === 0} />
      ),
    })),
    {
      id: 'state',
      header: words.registers.state,
      nowrap: true,
      cell: (entry) => <EntryStateTag entry={entry} />,
    },
  ]
  return (
    <>
      <DataTable
        label={domain.register(list.register)}
        columns={columns}
        rows={list.entries}
        keyOf={({ id }) => id}
        onOpen={setOpened}
      />
      {opened && <RegisterEntryDialog list={list} entry={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

type FieldCellProps = { field: RegisterField; said: string; isFirst: boolean }

function FieldCell({ field, said, isFirst }: FieldCellProps) {
  const { words } = useDeskWords()
  if (isFirst) return <b>{said}</b>
  if (field.type !== 'evidence') return said
  return <Tag tone={said ? 'jade' : 'ink'}>{said ? words.registers.given : words.registers.notGiven}</Tag>
}
