import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { AskGrounds, type AskedAct } from './ask-grounds.tsx'

type RequestChangeProps = {
  act: AskedAct
  record: { learnerId: string; recordId: string }
  onClose: () => void
}

export function RequestChange({ act, record, onClose }: RequestChangeProps) {
  const { words } = useDeskWords()
  const w = words.college.changes.acts[act]
  const send = useRequest(act, onClose)
  return (
    <AskGrounds
      act={act}
      said={{ title: w.askTitle, text: w.askText, keep: w.keep, act: w.send }}
      busy={send.isPending}
      onClose={onClose}
      onAct={(grounds) => send.mutate({ ...grounds, ...record })}
    />
  )
}

function useRequest(act: AskedAct, onDone: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return useMutation({
    ...api.change.request.mutationOptions(),
    onSuccess: () => {
      toast.say(words.college.changes.acts[act].sent)
      onDone()
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
}
