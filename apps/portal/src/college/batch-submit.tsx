import { Button, buttonClass } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { Notice } from '@jiangji/ui/notice'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Batch } from '../api/outputs.ts'
import { returnedAddress } from '../api/workbook.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'

export function BatchSubmit({ batch }: { batch: Batch }) {
  const { words } = useWords()
  const w = words.college.import
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const refresh = { onSuccess: () => queries.invalidateQueries() }
  const submit = useMutation({ ...api.import.submit.mutationOptions(), ...refresh })
  const good = batch.counts.accepted + batch.counts.warned
  const returned = batch.counts.rejected + batch.counts.held
  const label = w.submit[batch.kind === 'roster' ? 'roster' : 'certificate']
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
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {w.discard}
        </Button>
        <Button busy={submit.isPending} disabled={good === 0} onClick={() => submit.mutate({ id: batch.id })}>
          {good === 0 ? w.nothingToSubmit : label(writeCount(good))}
        </Button>
      </div>
      <DiscardDialog batch={batch} open={asking} onClose={() => setAsking(false)} />
    </div>
  )
}

function DiscardDialog({ batch, open, onClose }: { batch: Batch; open: boolean; onClose: () => void }) {
  const { words } = useWords()
  const w = words.college.import
  const queries = useQueryClient()
  const discard = useMutation({
    ...api.import.discard.mutationOptions(),
    onSuccess: () => queries.invalidateQueries(),
    onSettled: onClose,
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={w.discardTitle}
      closeLabel={words.shell.close}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {w.discardKeep}
          </Button>
          <Button variant="danger" busy={discard.isPending} onClick={() => discard.mutate({ id: batch.id })}>
            {w.discardDo}
          </Button>
        </>
      }
    >
      <p>{w.discardText}</p>
    </Dialog>
  )
}
