import type { EnrolmentAct } from '@jiangji/domain/learner/enrolment-act'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { GroundsFields, useGrounds } from './grounds-fields.tsx'

export type DeskAct = Exclude<EnrolmentAct, 'transfer-in' | 'rename-programme'>

type ActDialogProps = { learnerId: string; name: string; act: DeskAct; onClose: () => void }

const ofClass: readonly DeskAct[] = ['move-class', 'repeat', 'resume', 'change-programme']
const grave: readonly DeskAct[] = ['expel', 'withdraw']

export function ActDialog({ learnerId, name, act, onClose }: ActDialogProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const grounds = useGrounds()
  const [more, setMore] = useState({ className: '', studentNumber: '', programmeCode: '' })
  const w = words.life.form
  const said = domain.enrolmentAct(act)
  const enter = useMutation({
    ...api.enrolment.act.mutationOptions(),
    onSuccess: () => {
      toast.say(w.done(said))
      onClose()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  const field = (key: keyof typeof more, label: string, help: string | undefined, optional?: string) => (
    <TextField
      label={label}
      help={help}
      optional={optional}
      value={more[key]}
      onValueChange={(text) => setMore((before) => ({ ...before, [key]: text }))}
    />
  )
  const moves = act === 'move-class'
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.title(said, name)}
      keep={w.keep}
      act={w.do(said)}
      tone={grave.includes(act) ? 'danger' : 'primary'}
      busy={enter.isPending}
      onAct={() => enter.mutate({ ...grounds.grounds, ...more, learners: [{ learnerId, act }] })}
      text={
        <>
          {enter.isError && <Notice tone="bad">{sentence(enter.error)}</Notice>}
          {act === 'renumber' && field('studentNumber', w.studentNumber, w.studentNumberHelp)}
          {act === 'change-programme' && field('programmeCode', w.programmeCode, undefined)}
          {ofClass.includes(act) &&
            field(
              'className',
              w.className,
              moves ? undefined : w.classOptional,
              moves ? undefined : words.shell.optional,
            )}
          <GroundsFields {...grounds} documentNeeded={act === 'expel'} />
        </>
      }
    />
  )
}
