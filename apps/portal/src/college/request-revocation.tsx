import { SelectField, TextField } from '@jiangji/ui/field'
import { revocationReasonSchema } from '@jiangji/domain/record/schema'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { Confirm } from '../confirm.tsx'

type RequestRevocationProps = {
  record: { learnerId: string; recordId: string }
  open: boolean
  onClose: () => void
}

export function RequestRevocation({ record, open, onClose }: RequestRevocationProps) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.college.records
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const request = useRequest(onClose)
  const picked = revocationReasonSchema.safeParse(reason)
  const act = () => {
    setTried(true)
    if (!picked.success) return
    request.mutate({
      learnerId: record.learnerId,
      recordId: record.recordId,
      reason: picked.data,
      note: note.trim(),
    })
  }
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={w.revokeTitle}
      keep={w.revokeKeep}
      act={w.revokeDo}
      tone="danger"
      busy={request.isPending}
      onAct={act}
      text={
        <>
          <p>{w.revokeText}</p>
          <SelectField
            label={w.reason}
            value={reason}
            onPick={setReason}
            placeholder={w.reasonHint}
            choices={revocationReasonSchema.options.map((value) => ({ value, label: domain.reason(value) }))}
            error={tried && !picked.success ? w.reasonMissing : undefined}
          />
          <TextField
            label={w.note}
            help={w.noteHelp}
            optional={reason === 'other' ? undefined : words.shell.optional}
            value={note}
            onValueChange={setNote}
            maxLength={500}
          />
        </>
      }
    />
  )
}

function useRequest(onDone: () => void) {
  const { words } = useWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  return useMutation({
    ...api.revocation.request.mutationOptions(),
    onSuccess: () => {
      toast.say(words.college.records.requested)
      onDone()
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
}
