import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { Child } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDates } from '../../words/use-dates.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

/** Her consent to the child's account, where it stands, and taking it back or giving it again. */
export function ChildConsent({ child }: { child: Child }) {
  const { words } = useLearnerWords()
  const dates = useDates()
  const w = words.guardian
  const [leaving, setLeaving] = useState(false)
  const consent = useConsent(() => setLeaving(false))
  return (
    <section className="space-y-3">
      <h2 className="text-17 font-semibold">{w.mine}</h2>
      {child.withdrawnAt ? (
        <Notice tone="wait" title={w.withdrawnOn(dates.date(child.withdrawnAt))}>
          {w.withdrawnText(child.name)}
        </Notice>
      ) : (
        <p className="text-15">{child.consentedAt && w.consentedOn(dates.date(child.consentedAt))}</p>
      )}
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5 text-15 text-copper-700">{w.whatFor}</summary>
        <ol className="list-decimal space-y-2 pl-6 text-15">
          {w.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
      </details>
      {child.withdrawnAt ? (
        <Button busy={consent.isPending} onClick={() => consent.mutate({ given: true })}>
          {w.consentAgain}
        </Button>
      ) : (
        <Button variant="secondary" onClick={() => setLeaving(true)}>
          {w.takeBack}
        </Button>
      )}
      <Confirm
        open={leaving}
        onClose={() => setLeaving(false)}
        title={w.takeBackTitle(child.name)}
        text={<p>{w.takeBackText}</p>}
        keep={w.keepConsent}
        act={w.takeBack}
        tone="danger"
        busy={consent.isPending}
        onAct={() => consent.mutate({ given: false })}
      />
    </section>
  )
}

function useConsent(onDone: () => void) {
  const { words } = useLearnerWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.guardian
  return useMutation({
    ...api.guardian.consent.mutationOptions(),
    onSuccess: (_, { given }) => toast.say(given ? w.givenAgain : w.takenBack),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => {
      onDone()
      return queries.invalidateQueries()
    },
  })
}
