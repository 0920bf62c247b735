import { CredentialFace, type FaceLine } from '@jiangji/ui/credential-face'
import { Tag } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { PortfolioRecordInside } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useWords } from '../../words/use-words.tsx'
import type { ChosenFields } from './chosen-fields.ts'

type SharePreviewProps = { record: PortfolioRecordInside; chosen: ChosenFields }

/** What whoever checks will see, as it is chosen. */
export function SharePreview({ record, chosen }: SharePreviewProps) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.student.newShare
  return (
    <section aria-label={w.preview}>
      <h2 className="mb-1.5 text-15 font-semibold">{w.preview}</h2>
      <CredentialFace
        title={record.title}
        level={record.level ? words.shell.inBrackets(domain.level(record.level)) : undefined}
        sealName={record.issuer.name}
        lines={usePreviewLines(record, chosen)}
      />
    </section>
  )
}

function usePreviewLines(record: PortfolioRecordInside, { fields, has }: ChosenFields): FaceLine[] {
  const { words } = useWords()
  const domain = useDomain()
  const dates = useDates()
  const mine = useQuery(api.portfolio.mine.queryOptions())
  const lines = fields
    .filter(({ key }) => has(key))
    .map(({ key, value, guarded }) => ({
      key,
      label: domain.shareField(record.kind, key),
      value: key === 'awardedOn' ? dates.date(value) : value,
      mono: key === 'number' || key === 'code',
      ...(guarded && { note: <Tag>{words.student.newShare.afterLastFour}</Tag> }),
    }))
  const holder = mine.data?.learner.name
  return [
    ...(holder ? [{ key: 'holder', label: words.student.record.holder, value: holder }] : []),
    { key: 'issuer', label: words.student.record.attestedBy, value: record.issuer.name },
    ...lines,
  ]
}
