import { DataTable, type TableColumn } from '@jiangji/ui/data-table'
import { EmptyState } from '@jiangji/ui/empty-state'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Programmes } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useDomain } from '../words/use-domain.ts'
import { ExportLink } from '../export-link.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { PageHead } from './page-head.tsx'
import { ProgrammeLists } from './programme-lists.tsx'
import { SchoolCatalogues } from './school-catalogues.tsx'
import { UploadProgrammes } from './upload-programmes.tsx'

export function ProgrammesPage() {
  const programmes = useQuery(api.programme.list.queryOptions())
  return <Asked query={programmes}>{(found) => <Opened found={found} />}</Asked>
}

function Opened({ found: { technician, ministry, schools, lists } }: { found: Programmes }) {
  const { words } = useDeskWords()
  const w = words.bureau.programmes
  return (
    <>
      <PageHead
        title={w.title}
        line={
          <div className="max-w-[60em]">
            <p>{w.lead}</p>
            {ministry.source && <p>{w.ministry(writeCount(ministry.programmes), ministry.source)}</p>}
          </div>
        }
        action={
          <>
            <ExportLink list="programmes" />
            <UploadProgrammes />
          </>
        }
      />
      <div className="space-y-8">
        {lists.length > 0 && <ProgrammeLists lists={lists} />}
        <section>
          <h2 className="mb-3 text-17 font-semibold">{w.technician}</h2>
          {technician.length === 0 ? (
            <EmptyState title={w.none} hint={w.noneHint} />
          ) : (
            <Technician programmes={technician} />
          )}
        </section>
        <SchoolCatalogues schools={schools} />
      </div>
    </>
  )
}

type Programme = Programmes['technician'][number]

function Technician({ programmes }: { programmes: readonly Programme[] }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.bureau.programmes
  const columns: TableColumn<Programme>[] = [
    {
      id: 'code',
      header: w.code,
      nowrap: true,
      cell: ({ code }) => <span className="font-mono text-14">{code}</span>,
    },
    { id: 'name', header: w.name, cell: ({ name }) => <b>{name}</b> },
    {
      id: 'levels',
      header: w.levels,
      cell: ({ levels }) =>
        levels.length === 0
          ? w.anyLevel
          : levels
              .map((level) => domain.choice('roster', 'trainingLevel', level))
              .join(words.shell.listComma),
    },
    { id: 'source', header: w.source, cell: ({ source, year }) => w.sourceOf(source, year) },
  ]
  return <DataTable label={w.technician} columns={columns} rows={programmes} keyOf={({ code }) => code} />
}
