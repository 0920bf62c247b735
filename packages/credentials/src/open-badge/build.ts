import type { AchievementInput } from './achievement.ts'
import { buildAchievement, buildResults } from './achievement.ts'
import { momentOf, startOfCivilDate } from './moment.ts'
import type { OpenBadge } from './schema.ts'
import { credentialsContext, openBadgeContext, openBadgeExtensions, openBadgeSchemaUrl } from './schema.ts'

export interface OpenBadgeInput {
  readonly id: string
  readonly issuer: { readonly did: string; readonly name: string; readonly url?: string }
  readonly holder: { readonly subjectId: string; readonly name: string }
  readonly achievement: AchievementInput
  readonly validFrom: Date
  readonly validUntil: Date | null
  readonly awardedOn?: string | null
  readonly licenseNumber?: string | null
  readonly status: { readonly listUrl: string; readonly index: number }
  readonly note?: string
  /** Who else stands behind what was achieved. */
  readonly evidence?: readonly EvidenceInput[]
}

export interface EvidenceInput {
  readonly name: string
  readonly narrative: string
  readonly genre: string
}

/** The payload of an Open Badges 3.0 AchievementCredential (section B.1.2) with exactly one Bitstring status entry; `validFrom` is when it was signed, `awardedOn` (civil date) when it was earned, the name stands in clear and no function of an ID number enters. */
export function buildOpenBadge(input: OpenBadgeInput): OpenBadge {
  const { issuer, status } = input
  return {
    '@context': [credentialsContext, openBadgeContext, openBadgeExtensions],
    id: input.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: input.achievement.name,
    ...(input.note !== undefined && { description: input.note }),
    issuer: {
      id: issuer.did,
      type: ['Profile'],
      name: issuer.name,
      ...(issuer.url !== undefined && { url: issuer.url }),
    },
    validFrom: momentOf(input.validFrom),
    ...(input.validUntil !== null && { validUntil: momentOf(input.validUntil) }),
    ...(input.awardedOn && { awardedDate: startOfCivilDate(input.awardedOn) }),
    credentialSubject: {
      id: input.holder.subjectId,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: input.holder.name, identityType: 'name' },
      ],
      ...(input.licenseNumber && { licenseNumber: input.licenseNumber }),
      achievement: buildAchievement(input.achievement, input.id),
      ...(input.achievement.results.length > 0 && {
        result: buildResults(input.id, input.achievement.results),
      }),
    },
    ...(input.evidence &&
      input.evidence.length > 0 && {
        evidence: input.evidence.map((each) => ({ type: ['Evidence'], ...each })),
      }),
    credentialStatus: {
      id: `${status.listUrl}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.listUrl,
    },
    credentialSchema: [{ id: openBadgeSchemaUrl, type: '1EdTechJsonSchemaValidator2019' }],
  }
}
