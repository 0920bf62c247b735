import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { ClassMember, DoneActs } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ClassTable, type Results } from './class-table.tsx'
import type { ClassAct } from './class-page.tsx'
import { GroundsFields, useGrounds } from './grounds-fields.tsx'

export function ClassActs({ members, act }: { members: readonly ClassMember[]; act: ClassAct }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const toast = useToast()
  const queries = useQueryClient()
  const grounds = useGrounds()
  const [className, setClassName] = useState('')
  const [results, setResults] = useState<Results>(() => firstResults(members, act))
  const [left, setLeft] = useState<DoneActs['notDone']>([])
  const w = words.life
  const enter = useMutation({
    ...api.enrolment.act.mutationOptions(),
    onSuccess: ({ done, notDone }) => {
      setLeft(notDone)
      if (notDone.length === 0) toast.say(w.form.done(domain.enrolmentAct(act)))
      else toast.warn(w.form.doneSome(writeCount(done), writeCount(notDone.length)))
    },
    onSettled: () => queries.invalidateQueries(),
  })
  const learners = members.flatMap(({ learnerId }) => {
    const result = results.get(learnerId)
    return result ? [{ learnerId, act: result }] : []
  })
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <ClassTable
        members={members}
        act={act}
        results={results}
        onPick={(learnerId, result) => setResults((before) => new Map(before).set(learnerId, result))}
      />
      <section className="space-y-4 rounded-card border border-line bg-white px-5 py-4">
        {act === 'move-class' && (
          <TextField label={w.form.className} value={className} onValueChange={setClassName} />
        )}
        <GroundsFields {...grounds} />
        <Refused error={enter.error} left={left} />
        <Button
          className="w-full"
          busy={enter.isPending}
          disabled={learners.length === 0}
          onClick={() => enter.mutate({ ...grounds.grounds, className, learners })}
        >
          {learners.length === 0 ? w.byClass.none : w.byClass.go(writeCount(learners.length))}
        </Button>
      </section>
    </div>
  )
}

function firstResults(members: readonly ClassMember[], act: ClassAct): Results {
  return new Map(members.map(({ learnerId, acts }) => [learnerId, acts.includes(act) ? act : null]))
}

function Refused({ error, left }: { error: unknown; left: DoneActs['notDone'] }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const sentence = useRefusal()
  if (error) return <Notice tone="bad">{sentence(error)}</Notice>
  if (left.length === 0) return null
  return (
    <Notice tone="wait" title={words.life.byClass.notDone}>
      {left.map(({ learnerId, name, code, facts }) => (
        <p key={learnerId}>
          {name}
          {words.shell.inBrackets(domain.refusal({ code, facts }))}
        </p>
      ))}
    </Notice>
  )
}
