import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { LearnerLine, RenewedSlip } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type RenewSlipProps = { row: LearnerLine; onRenewed: (slip: RenewedSlip) => void }

/** A new slip for a lost one, or in place of a forgotten password. */
export function RenewSlip({ row, onRenewed }: RenewSlipProps) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const w = words.college.renewal
  const purpose = row.activated ? 'recovery' : 'opening'
  const label = row.activated ? w.forgotten : w.opening
  const renew = useMutation({
    ...api.learner.renew.mutationOptions(),
    onSuccess: (slip) => {
      setAsking(false)
      onRenewed(slip)
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(api.learner.pathFilter()),
  })
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-label={`${label} ${row.name}`}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      {asking && (
        <Confirm
          open
          onClose={() => setAsking(false)}
          title={w.title[purpose](row.name)}
          text={<p>{w.text[purpose]}</p>}
          keep={w.keep}
          act={label}
          busy={renew.isPending}
          onAct={() => renew.mutate({ learnerId: row.learnerId })}
        />
      )}
    </>
  )
}
