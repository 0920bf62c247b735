import { CredentialFace, type FaceLine } from '@jiangji/ui/credential-face'
import { Tag } from '@jiangji/ui/tag'
import { writeDate } from '@jiangji/ui/writing/date'
import type { Face, Found } from './check-answer.ts'
import { ResultLines } from './result-lines.tsx'
import { useWords } from './use-words.tsx'

type VerifiedFaceProps = { face: Face; found: Pick<Found, 'results' | 'evidence' | 'chosen' | 'status'> }

export function VerifiedFace({ face, found }: VerifiedFaceProps) {
  const { words } = useWords()
  const { status } = found
  return (
    <CredentialFace
      title={face.title}
      level={face.level ? words.page.inBrackets(words.domain.level(face.level)) : undefined}
      sealName={face.issuer}
      ended={status !== undefined && status.state !== 'issued'}
      lines={useFaceLines(face, found)}
      demo={face.isDemo ? words.page.demo : undefined}
    />
  )
}

function useFaceLines(
  face: Face,
  { results = [], evidence = [], chosen }: VerifiedFaceProps['found'],
): FaceLine[] {
  const { words, language } = useWords()
  const w = words.page
  const said = results.map(
    ({ field, name, value }) => `${field === null ? name : words.domain.field(face.kind, field)} ${value}`,
  )
  const lines: (FaceLine | null)[] = [
    {
      key: 'holder',
      label: w.holder,
      value: <span className={face.holder.length > 10 ? '' : 'whitespace-nowrap'}>{face.holder}</span>,
      note: <Tag tone="jade">{w.nameMatched}</Tag>,
    },
    face.awardingBody === null
      ? null
      : { key: 'awardingBody', label: w.awardingBody, value: face.awardingBody },
    { key: 'issuer', label: w.attestedBy, value: face.issuer },
    face.number === null ? null : { key: 'number', label: w.number, value: face.number, mono: true },
    face.issuedOn === null
      ? null
      : { key: 'issuedOn', label: w.issuedOn, value: writeDate(face.issuedOn, language) },
    said.length === 0
      ? null
      : { key: 'scores', label: w.scores, value: <ResultLines lines={said} comma={w.listComma} /> },
    chosen?.code
      ? { key: 'code', label: words.domain.shareField(face.kind, 'code'), value: chosen.code, mono: true }
      : null,
    ...(chosen?.results ?? []).map(({ field, value }) => ({
      key: field,
      label: words.domain.shareField(face.kind, field),
      value,
    })),
    evidence.length === 0
      ? null
      : { key: 'evidence', label: w.evidence, value: <ResultLines lines={evidence} comma={w.listComma} /> },
    face.assurance === null
      ? null
      : { key: 'assurance', label: w.assurance, value: words.domain.assurance(face.assurance) },
  ]
  return lines.filter((line) => line !== null)
}
