import { Button } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Loading } from '@jiangji/ui/loading'
import { SelectField } from '@jiangji/ui/field'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { BatchLine } from '../../api/outputs.ts'
import { Failure } from '../../failure.tsx'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { BatchLines } from '../batch/batch-lines.tsx'
import { useBatchWords } from '../batch/batch-words.ts'
import { isWorking } from '../batch/batch-working.tsx'
import { importKinds } from './import-kinds.ts'

type State = BatchLine['state']

const listedStates = [
  'preview',
  'submitted',
  'issuing',
  'issued',
  'effective',
  'returned',
  'failed',
  'undone',
  'discarded',
] as const satisfies readonly State[]

type Chosen = { kind: string; state: string; personId: string }

type FiltersProps = { chosen: Chosen; onChoose: (chosen: Chosen) => void }

export const everyBatch: Chosen = { kind: '', state: '', personId: '' }

/** Every workbook that was imported, narrowed by kind, state and person, page by page. */
export function BatchList({ chosen, onChoose }: FiltersProps) {
  const { words } = useDeskWords()
  const w = words.college.import
  const state = listedStates.find((each) => each === chosen.state)
  const batches = useInfiniteQuery({
    ...api.import.batches.infiniteQueryOptions(
      {
        ...(chosen.kind ? { kind: chosen.kind } : {}),
        ...(chosen.personId ? { personId: chosen.personId } : {}),
        ...(state ? { states: [state] } : {}),
      },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
    refetchInterval: (query) =>
      query.state.data?.pages.some(({ lines }) => lines.some((line) => isWorking(line.state))) ? 2000 : false,
  })
  const lines = batches.data?.pages.flatMap((page) => page.lines) ?? []
  const isNarrowed = Object.values(chosen).some((value) => value !== '')
  return (
    <section>
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.history}</h2>
      {(lines.length > 0 || isNarrowed) && <Filters chosen={chosen} onChoose={onChoose} />}
      {batches.isPending && <Loading label={words.shell.loading} />}
      {batches.isError && lines.length === 0 && (
        <Failure error={batches.error} onAgain={() => void batches.refetch()} />
      )}
      {batches.isSuccess && lines.length === 0 && (
        <EmptyState title={isNarrowed ? w.noneFound : w.empty} hint={isNarrowed ? w.noneHint : w.emptyHint} />
      )}
      {lines.length > 0 && (
        <BatchLines label={w.history} lines={lines} addressOf={(line) => `/desk/import/${line.id}`} />
      )}
      {batches.hasNextPage && (
        <p className="mt-3 text-center">
          <Button
            variant="secondary"
            busy={batches.isFetchingNextPage}
            onClick={() => void batches.fetchNextPage()}
          >
            {w.more}
          </Button>
        </p>
      )}
    </section>
  )
}

function Filters({ chosen, onChoose }: FiltersProps) {
  const { words } = useDeskWords()
  const batchWords = useBatchWords()
  const w = words.college.import
  const people = useQuery(api.import.uploaders.queryOptions())
  const all = { value: '', label: w.filter.all }
  const named = (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="mb-3 grid gap-3 sm:grid-cols-3">
      <SelectField
        label={w.filter.kind}
        choices={[all, ...importKinds.map((kind) => ({ value: kind, label: batchWords.kind(kind) }))]}
        value={chosen.kind}
        onPick={(kind) => onChoose({ ...chosen, kind })}
      />
      <SelectField
        label={w.filter.state}
        choices={[all, ...listedStates.map((state) => ({ value: state, label: w.states[state] }))]}
        value={chosen.state}
        onPick={(state) => onChoose({ ...chosen, state })}
      />
      <SelectField
        label={w.filter.person}
        choices={[all, ...named]}
        value={chosen.personId}
        onPick={(personId) => onChoose({ ...chosen, personId })}
      />
    </div>
  )
}
