import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { LearnerInside } from '../../api/outputs.ts'
import { ConfirmWithNote } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

/** The other rows that turned out to be the same person. */
export function MergedRows({ learner }: { learner: LearnerInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [parting, setParting] = useState<string | null>(null)
  const w = words.life
  const ask = useMutation({
    ...api.person.unmerge.mutationOptions(),
    onSuccess: () => toast.say(w.ask.sent),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => {
      setParting(null)
      return queries.invalidateQueries()
    },
  })
  return learner.merged.map((row) => (
    <div key={row.learnerId} className="mb-4">
      <Notice
        action={
          learner.mayAsk && (
            <Button variant="secondary" size="small" onClick={() => setParting(row.learnerId)}>
              {domain.personAct('unmerge')}
            </Button>
          )
        }
      >
        <Link
          to="/desk/learners/$learnerId"
          params={{ learnerId: row.learnerId }}
          className="text-copper-700"
        >
          {w.mergedHere(row.studentNumber, row.className)}
        </Link>
      </Notice>
      <ConfirmWithNote
        open={parting === row.learnerId}
        onClose={() => setParting(null)}
        title={w.ask.unmergeTitle}
        label={w.ask.note}
        help={w.ask.unmergeText}
        missing={w.ask.noteHelp}
        keep={w.ask.keep}
        act={w.ask.send}
        busy={ask.isPending}
        onAct={(note) => ask.mutate({ learnerId: learner.learnerId, otherId: row.learnerId, note })}
      />
    </div>
  ))
}
