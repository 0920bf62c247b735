import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Confirm } from '../../confirm.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { GroundsFields, useGrounds } from './grounds-fields.tsx'

/** A major of the college that bears another code and name from now on. */
export function RenameProgramme() {
  const { words } = useDeskWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {words.life.renamed.open}
      </Button>
      {open && <Renaming onClose={() => setOpen(false)} />}
    </>
  )
}

function Renaming({ onClose }: { onClose: () => void }) {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const grounds = useGrounds()
  const [programmeCode, setFrom] = useState('')
  const [newCode, setTo] = useState('')
  const w = words.life.renamed
  const rename = useMutation({
    ...api.enrolment.renameProgramme.mutationOptions(),
    onSuccess: ({ done }) => {
      toast.say(w.done(writeCount(done)))
      onClose()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.title}
      keep={words.life.form.keep}
      act={w.do}
      busy={rename.isPending}
      onAct={() => rename.mutate({ ...grounds.grounds, programmeCode, newCode })}
      text={
        <>
          <p>{w.text}</p>
          {rename.isError && <Notice tone="bad">{sentence(rename.error)}</Notice>}
          <TextField label={w.from} value={programmeCode} onValueChange={setFrom} maxLength={10} />
          <TextField label={w.to} value={newCode} onValueChange={setTo} maxLength={10} />
          <GroundsFields {...grounds} />
        </>
      }
    />
  )
}
