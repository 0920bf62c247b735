import type { CredentialContent } from '@jiangji/credentials/format'
import type { Check } from '@jiangji/domain/verification/check'
import { CredentialFace, type FaceLine } from '@jiangji/ui/credential-face'
import { Tag } from '@jiangji/ui/tag'
import { writeDate } from '@jiangji/ui/writing/date'
import { ResultLines } from '../result-lines.tsx'
import { useWords } from '../use-words.tsx'

type BroughtFaceProps = { credential: CredentialContent; checks: readonly Check[]; ended: boolean }

export function BroughtFace({ credential, checks, ended }: BroughtFaceProps) {
  const { words } = useWords()
  const { issuer, achievement, note } = credential
  const genuine = checks.some(({ code }) => code === 'signature.genuine')
  return (
    <CredentialFace
      title={achievement.name ?? words.page.brought.untitled}
      sealName={issuer.name ?? issuer.id}
      ended={ended}
      status={genuine ? undefined : <Tag tone="amber">{words.page.brought.unsigned}</Tag>}
      lines={useLines(credential, checks)}
      demo={note ?? undefined}
    />
  )
}

function useLines(credential: CredentialContent, checks: readonly Check[]): FaceLine[] {
  const { words, language } = useWords()
  const w = words.page
  const { holder, achievement, issuer, number, awardedOn, results, evidence = [] } = credential
  const matched = checks.some(({ code }) => code === 'holder.sameName')
  const said = results
    .filter(({ value }) => value !== number)
    .map(({ name, value }) => [name, value].filter(Boolean).join(' '))
  const behind = evidence.map(({ name, narrative }) => [name, narrative].filter(Boolean).join('：'))
  const lines: (FaceLine | null)[] = [
    {
      key: 'holder',
      label: w.holder,
      value: holder.name,
      note: matched && <Tag tone="jade">{w.nameMatched}</Tag>,
    },
    { key: 'awardingBody', label: w.awardingBody, value: achievement.creator },
    { key: 'issuer', label: w.brought.issuer, value: issuer.name ?? issuer.id },
    { key: 'number', label: w.number, value: number, mono: true },
    {
      key: 'issuedOn',
      label: w.issuedOn,
      value: awardedOn === null ? null : writeDate(awardedOn.slice(0, 10), language),
    },
    said.length === 0
      ? null
      : { key: 'scores', label: w.scores, value: <ResultLines lines={said} comma={w.listComma} /> },
    behind.length === 0
      ? null
      : { key: 'evidence', label: w.evidence, value: <ResultLines lines={behind} comma={w.listComma} /> },
  ]
  return lines.filter((line): line is FaceLine => line !== null && line.value !== null)
}
