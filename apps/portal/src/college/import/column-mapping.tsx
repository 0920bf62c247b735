import { Button } from '@jiangji/ui/button'
import { controlClass } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { fieldsOfKind } from './import-kinds.ts'
import { dropMapping, keepMapping, keptMapping } from './kept-mapping.ts'

type ColumnMappingProps = { batch: Batch; onDone: () => void; mayCancel: boolean }

export function ColumnMapping({ batch, onDone, mayCancel }: ColumnMappingProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.college.import
  const [picked, setPicked] = useState(() => {
    const kept = keptMapping(batch.id)
    return new Map(batch.columns.map(({ index, field }) => [index, kept ? (kept.get(index) ?? null) : field]))
  })
  const leave = () => {
    dropMapping(batch.id)
    onDone()
  }
  const remap = useMutation({
    ...api.import.remap.mutationOptions(),
    onSuccess: async () => {
      dropMapping(batch.id)
      await queries.invalidateQueries(api.import.pathFilter())
      onDone()
    },
  })
  const columns = [...picked].map(([index, field]) => ({ index, field }))
  const taken = new Set(picked.values())
  const missing = batch.missingFields.filter((field) => !taken.has(field))
  const pick = (index: number, field: string | null) => {
    const freed = [...picked].map(([at, had]): [number, string | null] => [at, had === field ? null : had])
    const next = new Map(freed).set(index, field)
    keepMapping(batch.id, next)
    setPicked(next)
  }
  return (
    <section className="space-y-4">
      {missing.length > 0 && (
        <Notice
          tone="wait"
          title={w.missing(
            missing.map((field) => domain.field(batch.kind, field)).join(words.shell.listComma),
          )}
        >
          {w.missingHint}
        </Notice>
      )}
      {remap.isError && <Notice tone="bad">{sentence(remap.error)}</Notice>}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {batch.columns.map((column) => (
          <li key={column.index} className="rounded-control border border-line bg-white px-4 py-3">
            <label className="block">
              <span className="block font-semibold">{column.header}</span>
              <span className="mb-1.5 block truncate text-13 text-ink-500">{column.sample}</span>
              <span className="sr-only">{w.means}</span>
              <select
                value={picked.get(column.index) ?? ''}
                onChange={(event) => pick(column.index, event.currentTarget.value || null)}
                className={controlClass}
              >
                <option value="">{w.ignore}</option>
                {fieldsOfKind(batch.kind).map((field) => (
                  <option key={field} value={field}>
                    {domain.field(batch.kind, field)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-3">
        {mayCancel && (
          <Button variant="secondary" onClick={leave}>
            {w.cancelRemap}
          </Button>
        )}
        <Button
          busy={remap.isPending}
          disabled={missing.length > 0}
          onClick={() => remap.mutate({ id: batch.id, columns })}
        >
          {w.remap}
        </Button>
      </div>
    </section>
  )
}
