import { Button } from '@jiangji/ui/button'
import { useState } from 'react'
import type { LearnerInside } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ActDialog, type DeskAct } from './act-dialog.tsx'
import { AskPerson, type AskedPersonAct } from './ask-person.tsx'

const personActs = ['rename', 'id-number', 'merge'] as const satisfies readonly AskedPersonAct[]

/** What a registrar can do for the learner, each behind a button of its own. */
export function LearnerActs({ learner }: { learner: LearnerInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const [acting, setActing] = useState<DeskAct | null>(null)
  const [asking, setAsking] = useState<AskedPersonAct | null>(null)
  if (learner.acts.length === 0 && !learner.mayAsk) return null
  const { learnerId, name } = learner
  const w = words.life
  const acts = learner.acts.filter(isDeskAct)
  return (
    <section className="space-y-3 rounded-card border border-line bg-white px-5 py-4">
      {acts.length > 0 && (
        <>
          <h2 className="text-15 font-semibold text-ink-500">{w.acts}</h2>
          <div className="flex flex-wrap gap-2">
            {acts.map((act) => (
              <Button key={act} variant="secondary" size="small" onClick={() => setActing(act)}>
                {domain.enrolmentAct(act)}
              </Button>
            ))}
          </div>
        </>
      )}
      {learner.mayAsk && (
        <>
          <h2 className="text-15 font-semibold text-ink-500">{w.person}</h2>
          <div className="flex flex-wrap gap-2">
            {personActs.map((act) => (
              <Button key={act} variant="secondary" size="small" onClick={() => setAsking(act)}>
                {domain.personAct(act)}
              </Button>
            ))}
          </div>
        </>
      )}
      {acting && <ActDialog learnerId={learnerId} name={name} act={acting} onClose={() => setActing(null)} />}
      {asking && <AskPerson learnerId={learnerId} act={asking} onClose={() => setAsking(null)} />}
    </section>
  )
}

function isDeskAct(act: LearnerInside['acts'][number]): act is DeskAct {
  return act !== 'transfer-in' && act !== 'rename-programme'
}
