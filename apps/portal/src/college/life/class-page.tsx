import { SelectField } from '@jiangji/ui/field'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Asked } from '../../asked.tsx'
import { useDomain } from '../../words/use-domain.ts'
import { findClasses } from '../learner/find-classes.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { ClassActs } from './class-acts.tsx'
import type { DeskAct } from './act-dialog.tsx'

const offered = [
  'graduate',
  'complete',
  'leave-early',
  'move-class',
  'leave',
  'resume',
  'repeat',
  'withdraw',
] as const satisfies readonly DeskAct[]

export type ClassAct = (typeof offered)[number]

/** One act for a whole class, with exceptions. */
export function ClassLifePage() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const navigate = useNavigate()
  const { name = '' } = useSearch({ from: '/desk/learners/class' })
  const [picked, setPicked] = useState<ClassAct>('graduate')
  const classes = useQuery(api.learner.classes.queryOptions())
  const w = words.life.byClass
  return (
    <>
      <DeskHead title={w.title} line={w.lead} back={{ to: '/desk/learners', label: words.life.back }} />
      <div className="mb-4 grid gap-4 sm:max-w-180 sm:grid-cols-2">
        <SelectField
          label={w.pick}
          placeholder={w.choose}
          value={name}
          onPick={(given) => void navigate({ to: '/desk/learners/class', search: { name: given } })}
          choices={findClasses(classes.data ?? [], '').map(({ className }) => ({
            value: className,
            label: className,
          }))}
        />
        <SelectField
          label={w.act}
          value={picked}
          onPick={(given) => setPicked(offered.find((act) => act === given) ?? picked)}
          choices={offered.map((act) => ({ value: act, label: domain.enrolmentAct(act) }))}
        />
      </div>
      {name === '' ? (
        <EmptyState title={w.choose} hint={w.lead} />
      ) : (
        <Members key={`${name} ${picked}`} className={name} act={picked} />
      )}
    </>
  )
}

function Members({ className, act }: { className: string; act: ClassAct }) {
  const { words } = useDeskWords()
  const members = useQuery(api.enrolment.classReady.queryOptions({ className }))
  return (
    <Asked query={members}>
      {(lines) =>
        lines.length === 0 ? (
          <EmptyState title={words.life.byClass.nobody} hint={words.life.byClass.lead} />
        ) : (
          <ClassActs members={lines} act={act} />
        )
      }
    </Asked>
  )
}
