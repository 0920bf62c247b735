import { keyUrl, organisationDid } from '../../packages/credentials/src/did-web/identifier.ts'
import { buildOpenBadge } from '../../packages/credentials/src/open-badge/build.ts'
import { openBadgeHeader } from '../../packages/credentials/src/vc-jwt/header.ts'
import { openBadgeSigningInput } from '../../packages/credentials/src/vc-jwt/serialise.ts'
import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import type { ApprovedBatch } from '../college.ts'
import type { Installation } from '../installation.ts'

/** The signing inputs of a batch's credentials, made as the product makes them. */
export function inputsOf(
  { origin }: Installation,
  slug: string,
  { records }: Pick<ApprovedBatch, 'records'>,
): { id: string; input: string }[] {
  const header = openBadgeHeader(keyUrl(origin, 'A'.repeat(43)))
  const did = organisationDid(origin, slug)
  return records.map(({ id, claims }, at) => ({
    id,
    input: openBadgeSigningInput(
      header,
      buildOpenBadge({
        id: `urn:uuid:${id}`,
        issuer: { did, name: `演示学校 ${slug}` },
        holder: { subjectId: `urn:jiangji:learner:B${at + 1}`, name: `演示学生${at + 1}` },
        achievement: certificate.achievement(claims),
        validFrom: new Date(),
        validUntil: null,
        awardedOn: claims.issuedOn,
        licenseNumber: claims.number,
        status: { listUrl: `${origin}/status/1000000`, index: at },
        note: '演示数据',
      }),
    ),
  }))
}
