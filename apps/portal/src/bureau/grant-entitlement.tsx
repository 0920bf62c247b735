import { SelectField, TextField } from '@jiangji/ui/field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { isRecordKind, recordKindNames } from '@jiangji/domain/record/kinds'
import { api } from '../api/client.ts'
import type { RegistrySchool } from '../api/outputs.ts'
import { Confirm } from '../confirm.tsx'
import { useDomain } from '../words/use-domain.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { useAfterAct } from './use-after-act.ts'

export function GrantEntitlement({ school, onClose }: { school: RegistrySchool; onClose: () => void }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.bureau
  const [kind, setKind] = useState<string>(recordKindNames[0])
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const grant = useMutation({ ...api.registry.grant.mutationOptions(), ...useAfterAct(w.granted, onClose) })
  const act = () => {
    setTried(true)
    if (from && isRecordKind(kind))
      grant.mutate({ organisationId: school.id, kind, from, until: until || null })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.grantTitle(school.name)}
      keep={w.keep}
      act={w.grant}
      busy={grant.isPending}
      onAct={act}
      text={
        <>
          <SelectField
            label={w.kind}
            value={kind}
            onPick={setKind}
            choices={recordKindNames.map((value) => ({ value, label: domain.kind(value) }))}
          />
          <TextField
            type="date"
            label={w.from}
            value={from}
            onValueChange={setFrom}
            error={tried && !from ? w.fromMissing : undefined}
          />
          <TextField
            type="date"
            label={w.until}
            help={w.untilHelp}
            optional={words.shell.optional}
            value={until}
            onValueChange={setUntil}
          />
        </>
      }
    />
  )
}
