import { isRecordKind } from '@jiangji/domain/record/kinds'
import { TextField } from '@jiangji/ui/field'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { RegistrySchool } from '../api/outputs.ts'
import { dayAfter } from '../clock.ts'
import { Confirm } from '../confirm.tsx'
import { useDomain } from '../words/use-domain.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { useAfterAct } from './use-after-act.ts'

type EndEntitlementProps = {
  school: RegistrySchool
  period: RegistrySchool['entitlements'][number]
  onClose: () => void
}

export function EndEntitlement({ school, period, onClose }: EndEntitlementProps) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.bureau
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const kind = isRecordKind(period.kind) ? period.kind : null
  const end = useMutation({ ...api.registry.end.mutationOptions(), ...useAfterAct(w.ended, onClose) })
  const act = () => {
    setTried(true)
    if (!until || kind === null) return
    end.mutate({ organisationId: school.id, kind, from: period.from, until })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.endTitle(school.name, domain.kind(period.kind))}
      keep={w.keep}
      act={w.end}
      tone="danger"
      busy={end.isPending}
      onAct={act}
      text={
        <TextField
          type="date"
          label={w.lastDay}
          help={w.endHelp}
          min={dayAfter(0)}
          value={until}
          onValueChange={setUntil}
          error={tried && !until ? w.lastDayMissing : undefined}
        />
      }
    />
  )
}
