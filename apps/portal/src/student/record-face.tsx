import { QrCode } from '@jiangji/ui/qr-code'
import { groupShareCode } from '@jiangji/ui/share-code-text'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { CredentialFace, type FaceLine } from '@jiangji/ui/credential-face'
import type { PortfolioRecordInside } from '../api/outputs.ts'
import { ownClaims } from '../record-claims.ts'
import { useDates } from '../words/use-dates.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'
import { RecordTags } from './record-tags.tsx'
import { useSharesOf } from './use-shares-of.ts'

export function RecordFace({ record }: { record: PortfolioRecordInside }) {
  const { words } = useWords()
  const domain = useDomain()
  const mine = useQuery(api.portfolio.mine.queryOptions())
  return (
    <CredentialFace
      title={record.title}
      level={record.level ? words.shell.inBrackets(domain.level(record.level)) : undefined}
      sealName={record.issuer.name}
      lines={useFaceLines(record)}
      status={<RecordTags state={record.status.state} assurance={record.assurance} />}
      wholePage
      ended={record.status.state !== 'issued'}
      qr={<FaceQr record={record} />}
      demo={mine.data?.learner.isDemo ? words.shell.demo : undefined}
    />
  )
}

function isInTitle(value: string, title: string): boolean {
  return title.startsWith(value) && !/^\d+$/.test(value)
}

function FaceQr({ record }: { record: PortfolioRecordInside }) {
  const { words } = useWords()
  const active = useSharesOf(record.recordId).find(
    ({ state, items }) => state === 'active' && items.length === 1,
  )
  const share = useQuery({
    ...api.share.one.queryOptions({ shareId: active?.shareId ?? '' }),
    enabled: active !== undefined && record.status.state === 'issued',
  })
  if (!share.data) return null
  return (
    <>
      <QrCode value={share.data.url} label={words.student.record.qr} size={96} />
      <p className="mt-1 hidden font-mono text-13 print:block">
        {location.host}/v {groupShareCode(share.data.code)}
      </p>
    </>
  )
}

function useFaceLines(record: PortfolioRecordInside): FaceLine[] {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.student.record
  const mine = useQuery(api.portfolio.mine.queryOptions())
  const line = (key: string, label: string, value: string | null | undefined, mono = false): FaceLine[] =>
    value ? [{ key, label, value, mono }] : []
  return [
    ...line('holder', w.holder, mine.data?.learner.name),
    ...ownClaims(record.kind, record.claims, domain, dates.date)
      .filter(({ key, value }) => key !== 'level' && !isInTitle(value, record.title))
      .flatMap(({ key, label, value, mono }) => line(key, label, value, mono)),
    ...line('issuer', w.attestedBy, record.issuer.name),
    ...line('assurance', w.assurance, domain.assurance(record.assurance)),
    ...line(
      'confirmation',
      w.confirmation,
      record.confirmed && w.confirmed(record.confirmed.by, dates.date(record.confirmed.at)),
    ),
    ...line('credential', w.credentialId, record.credential?.id.replace('urn:uuid:', ''), true),
  ]
}
