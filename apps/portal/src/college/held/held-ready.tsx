import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { HeldGroup } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { usePermitted } from '../permitted.ts'

const mostAtOnce = 100

/** The rows about which everything was decided go on from here. */
export function HeldReady({ groups }: { groups: readonly HeldGroup[] }) {
  const { words } = useDeskWords()
  const w = words.college.held
  const may = usePermitted()
  const ready = groups.filter(({ decision }) => decision !== null)
  const batchIds = [...new Set(ready.flatMap((group) => group.batchIds))]
  const again = useReadAgain()
  if (ready.length === 0) return null
  const count = ready.reduce((sum, { rows }) => sum + rows, 0)
  const mayImport = may('record.import')
  return (
    <Notice
      tone="good"
      title={w.ready(writeCount(count))}
      action={
        mayImport && (
          <Button busy={again.isPending} onClick={() => again.mutate({ ids: batchIds.slice(0, mostAtOnce) })}>
            {w.again}
          </Button>
        )
      }
    >
      {mayImport ? w.readyHint : w.readyElsewhere}
    </Notice>
  )
}

/** Reads the held rows of batches again by what stands and was decided now. */
export function useReadAgain() {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    ...api.held.again.mutationOptions(),
    onError: (error) => toast.warn(sentence(error)),
    onSuccess: async ({ ids }) => {
      toast.say(words.college.held.againDone)
      const [batchId] = ids
      if (ids.length === 1 && batchId !== undefined)
        await navigate({ to: '/desk/import/$batchId', params: { batchId } })
      else await navigate({ to: '/desk/import' })
    },
    onSettled: () => queries.invalidateQueries(),
  })
}
