import { guardianPapers, guardianRelations, type GuardianEntry } from '@jiangji/domain/learner/guardian-entry'
import { SelectField, TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { LearnerInside } from '../../api/outputs.ts'
import { dayAfter } from '../../clock.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export function RegisterGuardian({ learner, onClose }: { learner: LearnerInside; onClose: () => void }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [entry, setEntry] = useState<GuardianEntry>(() => ({
    name: '',
    relation: 'mother',
    relationNote: '',
    paper: 'household-register',
    paperSeenOn: dayAfter(0),
  }))
  const w = words.guardianDesk
  const set = (part: Partial<GuardianEntry>) => setEntry((before) => ({ ...before, ...part }))
  const register = useMutation({
    ...api.guardian.register.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries(api.guardian.pathFilter())
      toast.say(w.registered)
      onClose()
    },
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.registerTitle(learner.name)}
      keep={w.keep}
      act={w.register}
      busy={register.isPending}
      onAct={() => register.mutate({ learnerId: learner.learnerId, entry })}
      text={
        <>
          {register.isError && <Notice tone="bad">{sentence(register.error)}</Notice>}
          <TextField
            label={w.name}
            help={w.nameHelp}
            maxLength={60}
            value={entry.name}
            onValueChange={(name) => set({ name })}
          />
          <SelectField
            label={w.relation}
            value={entry.relation}
            choices={guardianRelations.map((value) => ({ value, label: w.relations[value] }))}
            onPick={(picked) => set({ relation: guardianRelations.find((one) => one === picked) ?? 'other' })}
          />
          {entry.relation === 'other' && (
            <TextField
              label={w.relationNote}
              maxLength={60}
              value={entry.relationNote}
              onValueChange={(relationNote) => set({ relationNote })}
            />
          )}
          <SelectField
            label={w.paper}
            value={entry.paper}
            choices={guardianPapers.map((value) => ({ value, label: w.papers[value] }))}
            onPick={(picked) =>
              set({ paper: guardianPapers.find((one) => one === picked) ?? 'household-register' })
            }
          />
          <TextField
            label={w.paperSeenOn}
            type="date"
            max={dayAfter(0)}
            value={entry.paperSeenOn}
            onValueChange={(paperSeenOn) => set({ paperSeenOn })}
          />
        </>
      }
    />
  )
}
