import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { LifeTrail } from '@jiangji/ui/trail'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { LearnerInside } from '../../api/outputs.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type HistoryLine = LearnerInside['history'][number]

/** What became of the enrolment, the latest first. */
export function EnrolmentHistory({ learner }: { learner: LearnerInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const noteOf = useNote()
  const w = words.life
  const began = { key: 'began', on: learner.enrolledOn, title: w.began, note: '' }
  const earlier = learner.earlier.map(({ studentNumber, enrolledOn, programme, className, state }) => ({
    key: studentNumber,
    on: enrolledOn,
    title: w.beganEarlier(domain.enrolmentState(state)),
    note: [programme, className, studentNumber].join(' · '),
  }))
  const moments = learner.history.map((line) => ({
    key: line.id,
    on: line.effectiveOn,
    title: line.undoneAt
      ? `${domain.enrolmentAct(line.act)}${words.shell.inBrackets(w.undone)}`
      : domain.enrolmentAct(line.act),
    note: noteOf(line),
  }))
  const all = [...moments, began, ...earlier].toSorted((one, other) => other.on.localeCompare(one.on))
  return (
    <section className="space-y-3 rounded-card border border-line bg-white px-5 py-4">
      <h2 className="text-15 font-semibold text-ink-500">{w.way}</h2>
      <LifeTrail
        label={w.way}
        moments={all.map(({ on, ...said }) => ({ ...said, when: dates.date(on), tone: 'done' as const }))}
      />
      <Undo line={learner.history[0]} />
    </section>
  )
}

function useNote() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.life
  return ({ before, after, reason, document, doneBy, doneAt }: HistoryLine) => {
    const changed = (['className', 'studentNumber', 'programmeName'] as const).flatMap((key) => {
      const [old, given] = [before[key], after[key]]
      return old !== undefined && given !== undefined ? [w.change(old, given)] : []
    })
    const states =
      before.state !== undefined && after.state !== undefined
        ? [w.change(domain.enrolmentState(before.state), domain.enrolmentState(after.state))]
        : []
    const tracks =
      before.track !== undefined && after.track !== undefined
        ? [
            w.change(
              domain.choice('roster', 'track', before.track),
              domain.choice('roster', 'track', after.track),
            ),
          ]
        : []
    return [
      ...states,
      ...tracks,
      ...changed,
      reason,
      ...(document ? [w.document(document)] : []),
      w.by(doneBy ?? '', dates.moment(doneAt)),
    ].join(' · ')
  }
}

function Undo({ line }: { line: HistoryLine | undefined }) {
  const { words } = useDeskWords()
  const dates = useDates()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const w = words.life
  const undo = useMutation({
    ...api.enrolment.undo.mutationOptions(),
    onSuccess: () => toast.say(w.wasUndone),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => {
      setAsking(false)
      return queries.invalidateQueries()
    },
  })
  if (!line?.undoUntil) return null
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
      <Button variant="secondary" size="small" onClick={() => setAsking(true)}>
        {w.undo}
      </Button>
      <span className="text-13 text-ink-500">{w.undoUntil(dates.moment(line.undoUntil))}</span>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={w.undoTitle}
        text={<p>{w.undoText}</p>}
        keep={w.undoKeep}
        act={w.undo}
        tone="danger"
        busy={undo.isPending}
        onAct={() => undo.mutate({ deedId: line.deedId })}
      />
    </div>
  )
}
