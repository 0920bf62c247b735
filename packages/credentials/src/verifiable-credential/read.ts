import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../errors.ts'
import type { CredentialContent } from '../format.ts'
import { instantOf } from '../open-badge/moment.ts'
import { readOpenBadgeContent } from '../open-badge/read.ts'
import { statusEntry } from '../open-badge/schema.ts'
import type { VerifiableCredential } from './schema.ts'
import { verifiableCredential } from './schema.ts'

type Claims = Readonly<Record<string, unknown>>

const badgeTypes = ['OpenBadgeCredential', 'AchievementCredential']
/** What is signed for machines must not pass for a statement about a person. */
const machineTypes = ['BitstringStatusListCredential', 'StatusList2021Credential']

/** What a credential of VC Data Model 2.0 says (section 4): an Open Badge as such, any other as far as the data model alone tells; a 1.1 payload under `vc` and a status list are none (sections 4.2 and 4.3; Bitstring Status List 1.0 section 2.2). */
export function readVerifiableCredential(credential: Claims): Decision<CredentialContent, ShapeCode> {
  if (Object.hasOwn(credential, 'vc') || Object.hasOwn(credential, 'vp')) return refused('shape.legacy')
  const types = [credential['type']].flat()
  if (types.some((type) => badgeTypes.includes(String(type)))) return readOpenBadgeContent(credential)
  const parsed = verifiableCredential.safeParse(credential)
  if (!parsed.success)
    return refused('shape.content', { path: (parsed.error.issues[0]?.path ?? []).join('.') })
  if (types.some((type) => machineTypes.includes(String(type))))
    return refused('shape.content', { path: 'type' })
  return accepted(contentOf(parsed.data))
}

function contentOf(credential: VerifiableCredential): CredentialContent {
  const { issuer } = credential
  const subject = soleSubject(credential)
  return {
    id: credential.id ?? '',
    issuer:
      typeof issuer === 'string' ? { id: issuer, name: null } : { id: issuer.id, name: said(issuer.name) },
    holder: { id: textOf(subject['id']) ?? '', name: textOf(subject['name']) },
    achievement: {
      type: null,
      name: said(credential.name) ?? ownTypes(credential),
      creator: null,
      criteria: null,
      humanCode: null,
    },
    results: [],
    number: null,
    awardedOn: null,
    validFrom: instantOf(credential.validFrom ?? '') ?? new Date(0),
    validUntil: instantOf(credential.validUntil ?? ''),
    note: said(credential.description),
    status: statusOf(credential),
  }
}

function soleSubject({ credentialSubject: subjects }: VerifiableCredential): Claims {
  const [subject = {}, ...others] = [subjects].flat()
  return others.length === 0 ? subject : {}
}

function ownTypes({ type: types }: VerifiableCredential): string {
  return [types]
    .flat()
    .filter((type) => type !== 'VerifiableCredential')
    .join(', ')
}

function statusOf({ credentialStatus: entries = [] }: VerifiableCredential): CredentialContent['status'] {
  for (const entry of [entries].flat()) {
    const read = statusEntry.safeParse(entry)
    if (!read.success || read.data.statusPurpose !== 'revocation') continue
    if (![undefined, 1].includes(entry['statusSize'] as number | undefined)) continue
    const { statusListCredential: listUrl, statusListIndex } = read.data
    return { type: 'bitstring', listUrl, index: Number(statusListIndex) }
  }
  return null
}

function said(words: VerifiableCredential['name']): string | null {
  if (words === undefined || typeof words === 'string') return words ?? null
  const all = [words].flat()
  const chinese = all.find(({ '@language': language }) => language?.toLowerCase().startsWith('zh'))
  return (chinese ?? all[0])?.['@value'] ?? null
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
