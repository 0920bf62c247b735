import { Button } from '@jiangji/ui/button'
import { DataTable } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api/client.ts'
import type { ClassLine, SlipLine } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { ExportLink } from '../../export-link.tsx'
import { findClasses } from './find-classes.ts'
import { SearchField } from '../search-field.tsx'
import { SlipSheet } from './slip-sheet.tsx'

type Prepared = { className: string; slips: SlipLine[] }

export function SlipsPage() {
  const { words } = useDeskWords()
  const w = words.college.slips
  const toast = useToast()
  const sentence = useRefusal()
  const classes = useQuery(api.learner.classes.queryOptions())
  const [search, setSearch] = useState('')
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const make = useMutation({
    ...api.learner.slips.mutationOptions(),
    onSuccess: (slips, { className }) => setPrepared({ className, slips }),
    onError: (error) => toast.warn(sentence(error)),
  })
  if (prepared) return <SlipSheet {...prepared} onBack={() => setPrepared(null)} />
  return (
    <>
      <DeskHead
        title={w.title}
        line={w.lead}
        action={<ExportLink list="slip-classes" asked={{ search }} />}
      />
      <Asked query={classes}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={w.empty} hint={w.emptyHint} />
          ) : (
            <Classes
              lines={lines}
              search={search}
              onSearch={setSearch}
              making={make.isPending ? make.variables.className : null}
              onMake={(className) => make.mutate({ className })}
            />
          )
        }
      </Asked>
      <p className="mt-3 text-13 text-ink-500">{w.logged}</p>
    </>
  )
}

type ClassesProps = {
  lines: readonly ClassLine[]
  making: string | null
  onMake: (className: string) => void
}

type SearchedProps = ClassesProps & { search: string; onSearch: (search: string) => void }

function Classes({ lines, search, onSearch, ...shown }: SearchedProps) {
  const { words } = useDeskWords()
  const found = useMemo(() => findClasses(lines, search), [lines, search])
  return (
    <div className="space-y-3">
      <SearchField hint={words.college.slips.searchHint} initial={search} onSearch={onSearch} />
      {found.length === 0 ? (
        <EmptyState title={words.college.nothingFound} hint={words.college.nothingFoundHint} />
      ) : (
        <ClassTable lines={found} {...shown} />
      )}
    </div>
  )
}

function ClassTable({ lines, making, onMake }: ClassesProps) {
  const { words } = useDeskWords()
  const w = words.college.slips
  return (
    <DataTable
      label={w.title}
      rows={lines}
      keyOf={(line) => line.className}
      columns={[
        { id: 'class', header: w.className, nowrap: true, cell: (line) => <b>{line.className}</b> },
        {
          id: 'programme',
          header: w.programme,
          cell: (line) => w.programmes(line.programme, line.programmes),
        },
        { id: 'learners', header: w.learners, nowrap: true, cell: (line) => writeCount(line.learners) },
        { id: 'activated', header: w.activated, nowrap: true, cell: (line) => writeCount(line.activated) },
        {
          id: 'make',
          header: w.title,
          nowrap: true,
          cell: (line) =>
            line.activated < line.learners ? (
              <Button
                variant="secondary"
                size="small"
                aria-label={`${w.make} ${line.className}`}
                busy={making === line.className}
                onClick={() => onMake(line.className)}
              >
                {w.make}
              </Button>
            ) : (
              <span className="text-14 text-ink-500">{w.allActivated}</span>
            ),
        },
      ]}
    />
  )
}
