import { Button, buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { Batch } from '../../api/outputs.ts'
import { markedAddress, returnedAddress } from '../../api/workbook.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { Discard } from './discard.tsx'
import { entryOf } from '../import/import-kinds.ts'

export function BatchSubmit({ batch }: { batch: Batch }) {
  const { words } = useDeskWords()
  const w = words.college.import
  const sentence = useRefusal()
  const queries = useQueryClient()
  const submit = useMutation({
    ...api.import.submit.mutationOptions(),
    onSettled: () => queries.invalidateQueries(),
  })
  const good = batch.counts.accepted + batch.counts.warned
  const returned = batch.counts.rejected + batch.counts.held
  const label = w.submit[entryOf(batch.kind)]
  return (
    <div className="space-y-3">
      {submit.isError && <Notice tone="bad">{sentence(submit.error)}</Notice>}
      <div className="flex flex-wrap items-center justify-end gap-3 max-sm:[&>*]:w-full">
        {returned > 0 && <span className="text-13 text-ink-500">{w.returnedHint}</span>}
        {returned > 0 && (
          <a href={returnedAddress(batch.id)} download className={buttonClass('secondary')}>
            {w.download}
          </a>
        )}
        {returned > 0 && (
          <a href={markedAddress(batch.id)} download className={buttonClass('quiet')}>
            {w.downloadMarked}
          </a>
        )}
        <Discard batchId={batch.id} words={w.discard} />
        <Button busy={submit.isPending} disabled={good === 0} onClick={() => submit.mutate({ id: batch.id })}>
          {good === 0 ? w.nothingToSubmit : label(writeCount(good))}
        </Button>
      </div>
    </div>
  )
}
