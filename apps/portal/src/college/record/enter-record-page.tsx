import { enteredKindNames } from '@jiangji/domain/record/kinds'
import { Button } from '@jiangji/ui/button'
import { SelectField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '../../api/client.ts'
import { useSession } from '../../session/session.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { ClaimFields } from './claim-fields.tsx'
import { claimsFrom, typedAtFirst, type Typed } from './claims-form.ts'
import { DeskHead } from '../desk-head.tsx'
import { useFirstWrong } from '../../use-first-wrong.ts'
import { StudentNumberField } from './student-number-field.tsx'
import { OtherMembers, type OtherMember } from './other-members.tsx'

export function EnterRecordPage() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.enter
  const [kind, setKind] = useState<string>(enteredKindNames[0] ?? '')
  return (
    <>
      <DeskHead
        title={w.title}
        line={w.lead}
        back={{ to: '/desk/records', label: words.college.records.back }}
      />
      <div className="max-w-160 space-y-4">
        <SelectField
          label={w.kind}
          value={kind}
          onPick={setKind}
          choices={enteredKindNames.map((value) => ({ value, label: domain.kind(value) }))}
        />
        <ClaimsForm key={kind} kind={kind} />
      </div>
    </>
  )
}

function ClaimsForm({ kind }: { kind: string }) {
  const { words } = useDeskWords()
  const w = words.college.enter
  const sentence = useRefusal()
  const [studentNumber, setStudentNumber] = useState('')
  const session = useSession()
  const college = session.data?.active?.organisation ?? ''
  const [typed, setTyped] = useState<Typed>(() => typedAtFirst(kind, college))
  const [others, setOthers] = useState<OtherMember[]>([])
  const [tries, setTries] = useState(0)
  const tried = tries > 0
  const form = useFirstWrong(tries)
  const enter = useEnter()
  const made = claimsFrom(kind, typed)
  const isTeam = typed['participation'] === 'team'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (made.claims && studentNumber.trim()) {
      const named = isTeam ? others.filter((other) => other.studentNumber.trim()) : []
      enter.mutate({ kind, studentNumber: studentNumber.trim(), claims: made.claims, others: named })
    }
  }
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-4">
      <StudentNumberField
        label={w.studentNumber}
        help={w.studentNumberHelp}
        value={studentNumber}
        onValueChange={setStudentNumber}
        error={tried && !studentNumber.trim() ? w.missing : undefined}
      />
      <ClaimFields
        kind={kind}
        typed={typed}
        wrong={tried ? made.wrong : new Set()}
        onType={(key, value) => setTyped((before) => ({ ...before, [key]: value }))}
      />
      {isTeam && <OtherMembers members={others} onChange={setOthers} />}
      {enter.isError && <Notice tone="bad">{sentence(enter.error)}</Notice>}
      <Button type="submit" busy={enter.isPending}>
        {w.submit}
      </Button>
    </form>
  )
}

function useEnter() {
  const { words } = useDeskWords()
  const toast = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    ...api.record.enter.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries()
      toast.say(words.college.enter.done)
      await navigate({ to: '/desk/records' })
    },
  })
}
