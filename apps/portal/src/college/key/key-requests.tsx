import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { KeyRequest } from '../../api/outputs.ts'
import { RequestLine, type RequestActs } from '../../request-line.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function KeyRequests({ requests }: { requests: readonly KeyRequest[] }) {
  const { words } = useDeskWords()
  const w = words.keys
  const acts = useActs()
  return (
    <ul aria-label={w.requests} className="space-y-3">
      {requests.map((request) => (
        <RequestLine
          key={request.id}
          request={request}
          title={<Title request={request} />}
          explained={<p>{w.actHelp[request.act]}</p>}
          words={w}
          acts={acts}
        />
      ))}
    </ul>
  )
}

function Title({ request }: { request: KeyRequest }) {
  const { words } = useDeskWords()
  return (
    <>
      {words.keys.acts[request.act]}{' '}
      <span className="font-mono text-14">{request.thumbprint.slice(0, 12)}</span>
    </>
  )
}

function useActs(): RequestActs {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.keys
  const after = (said: string) => ({
    onSuccess: () => toast.say(said),
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
  const approve = useMutation({ ...api.key.approve.mutationOptions(), ...after(w.approved) })
  const refuse = useMutation({ ...api.key.refuse.mutationOptions(), ...after(w.refused) })
  const withdraw = useMutation({ ...api.key.withdraw.mutationOptions(), ...after(w.withdrawn) })
  return {
    busy: approve.isPending || refuse.isPending || withdraw.isPending,
    approve: (id) => approve.mutate({ id }),
    refuse: (id, note) => refuse.mutate({ id, note }),
    withdraw: (id) => withdraw.mutate({ id }),
  }
}
