import { CredentialFace, type FaceLine } from '@jiangji/ui/credential-face'
import { Tag } from '@jiangji/ui/tag'
import { writeDate } from '@jiangji/ui/writing/date'
import type { Face, Found } from './check-answer.ts'
import { scoresOf } from './claim-scores.ts'
import { useWords } from './use-words.tsx'

type VerifiedFaceProps = { face: Face; claims: unknown; status: Found['status'] }

export function VerifiedFace({ face, claims, status }: VerifiedFaceProps) {
  const { words } = useWords()
  return (
    <CredentialFace
      title={face.title}
      level={face.level ? words.page.inBrackets(words.domain.level(face.level)) : undefined}
      sealName={face.issuer}
      ended={status !== undefined && status.state !== 'issued'}
      lines={useFaceLines(face, claims)}
      demo={face.isDemo ? words.page.demo : undefined}
    />
  )
}

function useFaceLines(face: Face, claims: unknown): FaceLine[] {
  const { words, language } = useWords()
  const w = words.page
  const scores = scoresOf(claims).map(
    ({ field, score }) => `${words.domain.field(face.kind, field)} ${score}`,
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
    scores.length === 0 ? null : { key: 'scores', label: w.scores, value: scores.join(w.listComma) },
    { key: 'assurance', label: w.assurance, value: words.domain.assurance(face.assurance) },
  ]
  return lines.filter((line) => line !== null)
}
