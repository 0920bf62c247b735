import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { RegistryRequest } from '../api/outputs.ts'
import { RequestLine, type RequestActs } from '../request-line.tsx'
import { useRefusal } from '../words/refusal-words.ts'
import { useDeskWords } from '../words/use-desk-words.ts'

export function RegistryRequests({ requests }: { requests: readonly RegistryRequest[] }) {
  const { words } = useDeskWords()
  const w = words.bureau
  const acts = useActs()
  return (
    <ul aria-label={w.requests} className="space-y-3">
      {requests.map((request) => (
        <RequestLine
          key={request.id}
          request={request}
          title={w.wishes[request.act](
            request.subjects.join(words.shell.listComma),
            request.newName ?? request.successor ?? '',
          )}
          explained={
            <>
              <p>{w.approveText}</p>
              <p>{w.actHelp[request.act]}</p>
            </>
          }
          words={w}
          acts={acts}
        />
      ))}
    </ul>
  )
}

function useActs(): RequestActs {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.bureau
  const after = (said: string) => ({
    onSuccess: () => toast.say(said),
    onError: (error: unknown) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
  const approve = useMutation({ ...api.registry.approve.mutationOptions(), ...after(w.approved) })
  const refuse = useMutation({ ...api.registry.refuse.mutationOptions(), ...after(w.refused) })
  const withdraw = useMutation({ ...api.registry.withdraw.mutationOptions(), ...after(w.withdrawn) })
  return {
    busy: approve.isPending || refuse.isPending || withdraw.isPending,
    approve: (id) => approve.mutate({ id }),
    refuse: (id, note) => refuse.mutate({ id, note }),
    withdraw: (id) => withdraw.mutate({ id }),
  }
}
