import { CheckBox } from '@jiangji/ui/check-box'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isRecordKind } from '@jiangji/domain/record/kinds'
import { api } from '../api/client.ts'
import type { RegistrySchool } from '../api/outputs.ts'
import { Confirm } from '../confirm.tsx'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { useAfterAct } from './use-after-act.ts'

type EndEntitlementProps = {
  school: RegistrySchool
  period: RegistrySchool['entitlements'][number]
  onClose: () => void
}

export function EndEntitlement({ school, period, onClose }: EndEntitlementProps) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.bureau
  const [until, setUntil] = useState('')
  const [known, setKnown] = useState(false)
  const [tried, setTried] = useState(false)
  const kind = isRecordKind(period.kind) ? period.kind : null
  const affected = useQuery({
    ...api.registry.affected.queryOptions({
      organisationId: school.id,
      kind: kind ?? 'certificate',
      day: until,
    }),
    enabled: until !== '' && kind !== null,
  })
  const count = until ? (affected.data?.count ?? null) : null
  const end = useMutation({ ...api.registry.end.mutationOptions(), ...useAfterAct(w.ended, onClose) })
  const act = () => {
    setTried(true)
    if (!until || kind === null || count === null || (count > 0 && !known)) return
    end.mutate({ organisationId: school.id, kind, from: period.from, until, acknowledged: count })
  }
  return (
    <Confirm
      open
      onClose={onClose}
      title={w.endTitle(school.name, domain.kind(period.kind))}
      keep={w.keep}
      act={w.end}
      tone="danger"
      busy={end.isPending || affected.isFetching}
      onAct={act}
      text={
        <>
          <TextField
            type="date"
            label={w.lastDay}
            help={w.endHelp}
            value={until}
            onValueChange={setUntil}
            error={tried && !until ? w.lastDayMissing : undefined}
          />
          {count !== null && count > 0 && (
            <>
              <Notice tone="wait">{w.affected(writeCount(count))}</Notice>
              <CheckBox
                label={w.acknowledge(writeCount(count))}
                checked={known}
                onChange={setKnown}
                error={tried && !known ? w.acknowledgeMissing : undefined}
              />
            </>
          )}
        </>
      }
    />
  )
}
