import { Button } from '@jiangji/ui/button'
import { Tag } from '@jiangji/ui/tag'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { GuardianLine, LearnerInside } from '../../api/outputs.ts'
import { ConfirmWithNote } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { RegisterGuardian } from './register-guardian.tsx'

type GuardiansProps = { learner: LearnerInside; onSlip: (guardian: GuardianLine) => void }

/** Who consents for a learner below fourteen, each with where her consent stands. */
export function Guardians({ learner, onSlip }: GuardiansProps) {
  const { words } = useDeskWords()
  const { learnerId } = learner
  const guardians = useQuery(api.guardian.ofLearner.queryOptions({ learnerId }))
  const [registering, setRegistering] = useState(false)
  const [ending, setEnding] = useState<GuardianLine | null>(null)
  const w = words.guardianDesk
  if (!guardians.data || (!learner.guardianNeeded && guardians.data.length === 0)) return null
  return (
    <section className="rounded-card border border-line bg-white px-5 py-4">
      <h2 className="mb-1 text-15 font-semibold text-ink-500">{w.title}</h2>
      <p className="mb-2 text-14 text-ink-500">{w.lead}</p>
      {guardians.data.length === 0 && <p className="mb-2 text-15">{w.none}</p>}
      <ul className="divide-y divide-line">
        {guardians.data.map((one) => (
          <Guardian key={one.id} guardian={one} onSlip={() => onSlip(one)} onEnd={() => setEnding(one)} />
        ))}
      </ul>
      {learner.guardianNeeded && (
        <Button variant="secondary" size="small" className="mt-2" onClick={() => setRegistering(true)}>
          {w.register}
        </Button>
      )}
      {registering && <RegisterGuardian learner={learner} onClose={() => setRegistering(false)} />}
      {ending && <EndGuardian guardian={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

type GuardianProps = { guardian: GuardianLine; onSlip: () => void; onEnd: () => void }

function Guardian({ guardian, onSlip, onEnd }: GuardianProps) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.guardianDesk
  const { consentedAt, withdrawnAt, endedAt, slip } = guardian
  const given = consentedAt && !withdrawnAt
  const said = () => {
    if (withdrawnAt) return w.withdrawn(dates.date(withdrawnAt))
    if (consentedAt) return w.consented(dates.date(consentedAt))
    return slip ? w.waits : w.lapsed
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2 text-15">
      <div className="min-w-[12em] flex-1">
        <p>
          <b>{guardian.name}</b> · {guardian.relationNote ?? w.relations[guardian.relation]}
        </p>
        <p className="text-13 text-ink-500">
          {w.signInNumber(guardian.signInNumber)} ·{' '}
          {w.seen(w.papers[guardian.paper], dates.date(guardian.paperSeenOn))}
          {endedAt && ` · ${w.ended(dates.date(endedAt), guardian.endReason ?? '')}`}
        </p>
      </div>
      {!endedAt && <Tag tone={given ? 'copper' : 'amber'}>{said()}</Tag>}
      {slip && (
        <Button variant="secondary" size="small" onClick={onSlip}>
          {w.slip}
        </Button>
      )}
      {!endedAt && (
        <Button variant="quiet" size="small" aria-label={`${w.end} ${guardian.name}`} onClick={onEnd}>
          {w.end}
        </Button>
      )}
    </li>
  )
}

function EndGuardian({ guardian, onClose }: { guardian: GuardianLine; onClose: () => void }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const w = words.guardianDesk
  const end = useMutation({
    ...api.guardian.end.mutationOptions(),
    onSuccess: () => toast.say(w.wasEnded),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => {
      onClose()
      return queries.invalidateQueries(api.guardian.pathFilter())
    },
  })
  return (
    <ConfirmWithNote
      open
      onClose={onClose}
      title={w.endTitle(guardian.name)}
      text={<p>{w.endText}</p>}
      label={w.endReason}
      missing={w.endMissing}
      keep={w.endKeep}
      act={w.end}
      tone="danger"
      busy={end.isPending}
      onAct={(reason) => end.mutate({ id: guardian.id, reason })}
    />
  )
}
