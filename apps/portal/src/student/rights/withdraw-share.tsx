import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useWords } from '../../words/use-words.tsx'
import { useRightsWords } from '../../words/use-rights-words.ts'

export function WithdrawShare({ share }: { share: { id: string; recipient: string } }) {
  const { words } = useWords()
  const { withdraw: label } = useRightsWords().consents
  const w = words.student.shares
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const withdraw = useMutation({
    ...api.share.withdraw.mutationOptions(),
    onSuccess: () => toast.say(w.withdrawn),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: async () => {
      setAsking(false)
      await Promise.all([
        queries.invalidateQueries(api.rights.pathFilter()),
        queries.invalidateQueries(api.share.pathFilter()),
      ])
    },
  })
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <Confirm
          open
          onClose={() => setAsking(false)}
          title={w.withdrawTitle}
          text={<p>{w.withdrawText(share.recipient)}</p>}
          keep={w.keep}
          act={label}
          tone="danger"
          busy={withdraw.isPending}
          onAct={() => withdraw.mutate({ shareId: share.id })}
        />
      )}
    </>
  )
}
