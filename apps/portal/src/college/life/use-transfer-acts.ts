import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function useTransferActs(onDone: () => void) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.life.transfers
  const after = (said: string) => ({
    onSuccess: () => {
      toast.say(said)
      onDone()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  const warning = { onError: (error: unknown) => toast.warn(sentence(error)) }
  const confirm = useMutation({ ...api.transfer.confirm.mutationOptions(), ...after(w.confirmed) })
  const takeIn = useMutation({ ...api.transfer.takeIn.mutationOptions(), ...after(w.takenIn) })
  const refuse = useMutation({ ...api.transfer.refuse.mutationOptions(), ...after(w.refused), ...warning })
  const withdraw = useMutation({
    ...api.transfer.withdraw.mutationOptions(),
    ...after(w.withdrawn),
    ...warning,
  })
  const error = confirm.error ?? takeIn.error
  return {
    busy: confirm.isPending || takeIn.isPending || refuse.isPending || withdraw.isPending,
    refusal: error && sentence(error),
    confirm: confirm.mutate,
    takeIn: takeIn.mutate,
    refuse: refuse.mutate,
    withdraw: withdraw.mutate,
  }
}
