import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { AskedOfHer } from '../api/outputs.ts'
import { Confirm } from '../confirm.tsx'
import { useRefusal } from '../words/refusal-words.ts'
import { useDates } from '../words/use-dates.ts'
import { useAudience } from './use-audience.ts'
import { useWords } from '../words/use-words.tsx'

/** Another school that asks for the learner, with her answer. */
export function AskedTransfer({ asked }: { asked: AskedOfHer }) {
  const { words } = useWords()
  const dates = useDates()
  const [doing, setDoing] = useState<'agree' | 'decline' | null>(null)
  const answer = useAnswer(() => setDoing(null))
  const w = words.life.mine
  const given = asked.consentedAt !== null
  const { audience } = useAudience()
  const agreeText = audience === 'plain' ? w.agreePlain : w.agreeText
  return (
    <Notice tone={given ? 'good' : 'wait'} title={given ? w.given(asked.asking) : w.title(asked.asking)}>
      <p>{given ? w.givenText(asked.giving) : w.text(asked.giving)}</p>
      {!given && <p>{w.until(dates.date(asked.until))}</p>}
      <div className="mt-3 flex flex-wrap gap-3">
        {!given && <Button onClick={() => setDoing('agree')}>{w.agree}</Button>}
        <Button variant="secondary" onClick={() => setDoing('decline')}>
          {given ? w.takeBack : w.decline}
        </Button>
      </div>
      <Confirm
        open={doing === 'agree'}
        onClose={() => setDoing(null)}
        title={w.agreeTitle(asked.asking)}
        text={<p>{agreeText(asked.giving, asked.asking)}</p>}
        keep={w.keep}
        act={w.agree}
        busy={answer.isPending}
        onAct={() => answer.mutate({ id: asked.id, given: true, audience })}
      />
      <Confirm
        open={doing === 'decline'}
        onClose={() => setDoing(null)}
        title={w.declineTitle}
        text={<p>{w.declineText}</p>}
        keep={w.keep}
        act={given ? w.takeBack : w.decline}
        tone="danger"
        busy={answer.isPending}
        onAct={() => answer.mutate({ id: asked.id, given: false })}
      />
    </Notice>
  )
}

function useAnswer(onDone: () => void) {
  const { words } = useWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.life.mine
  return useMutation({
    ...api.transfer.consent.mutationOptions(),
    onSuccess: (_, { given }) => toast.say(given ? w.agreed : w.declined),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => {
      onDone()
      return queries.invalidateQueries()
    },
  })
}
