import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { sha256Base64url } from '../encoding/sha256.ts'
import type { ShapeCode } from '../errors.ts'
import type { CredentialContent, CredentialFormat } from '../format.ts'
import type { ProofPeriod } from '../key/proof.ts'
import { jwsProof } from '../key/proof.ts'
import { startOfCivilDate } from '../open-badge/moment.ts'
import { largestCredential, parseCompactJws } from '../vc-jwt/parse.ts'
import type { RecordClaims, RegisteredClaims } from './claims.ts'
import { recordClaims, registeredClaims } from './claims.ts'
import { readBinding } from './key-binding.ts'
import { splitSdJwt } from './presentation.ts'
import type { Revealed } from './reveal.ts'
import { reveal } from './reveal.ts'

const types = ['dc+sd-jwt', 'vc+sd-jwt']

/** SD-JWT VC, with or without key binding (SD-JWT VC, “Verification and Processing”; RFC 9901 section 7.1); `typ` vc+sd-jwt, the name until draft 06, is read as well, for a `vct` is asked of both. */
export const sdJwtVc: CredentialFormat = {
  name: 'sd-jwt-vc',
  mediaType: 'application/dc+sd-jwt',
  fileExtension: '.sd-jwt',
  recognises: (text) => text.includes('~'),
  read: async (text) => {
    if (text.length > largestCredential)
      return refused('shape.tooLarge', { size: text.length, largest: largestCredential })
    const parts = splitSdJwt(text)
    const jws = parseCompactJws(parts.jwt)
    if (!jws.ok) return jws
    const { header, payload } = jws.value
    if (header.cty !== undefined || !types.includes(header.typ ?? ''))
      return refused('shape.header', { member: 'typ' })
    const revealed = reveal(payload, parts.disclosures)
    if (!revealed.ok) return revealed
    const content = readClaims(revealed.value, parts.jwt)
    if (!content.ok) return content
    const binding = readBinding(parts, content.value.registered)
    if (!binding.ok) return binding
    return accepted({
      format: 'sd-jwt-vc',
      issuer: content.value.registered.iss,
      proof: { ...jwsProof(jws.value), period: periodOf(content.value.registered) },
      content: () => accepted(content.value.content),
      ...(binding.value !== null && { binding: binding.value }),
    })
  },
}

function readClaims(
  { claims, hasMore }: Revealed,
  jwt: string,
): Decision<{ registered: RegisteredClaims; content: CredentialContent }, ShapeCode> {
  const registered = registeredClaims.safeParse(claims)
  if (!registered.success)
    return refused('shape.content', { path: (registered.error.issues[0]?.path ?? []).join('.') })
  const ours = isRecordType(registered.data)
  const said = ours ? recordClaims.safeParse(claims) : null
  if (said !== null && !said.success)
    return refused('shape.content', { path: (said.error.issues[0]?.path ?? []).join('.') })
  const content = contentOf(registered.data, said?.data ?? null, jwt)
  const partly = hasMore && ours
  return accepted({ registered: registered.data, content: partly ? { ...content, partly } : content })
}

/** A type that its issuer's own host describes, under the address of a record kind; others are verified, their claims not read. */
function isRecordType({ iss, vct }: RegisteredClaims): boolean {
  const type = new URL(vct)
  return type.origin === URL.parse(iss)?.origin && /^\/vct\/[a-z-]+$/.test(type.pathname)
}

/** A presentation may be signed long after what it says came into force (SD-JWT VC, “Registered JWT Claims”: iat). */
function periodOf({ iat }: RegisteredClaims): ProofPeriod {
  return { from: iat === undefined ? null : new Date(iat * 1000), until: null }
}

function contentOf(
  { iss, sub, jti, iat, nbf, exp, status }: RegisteredClaims,
  said: RecordClaims | null,
  jwt: string,
): CredentialContent {
  const { achievement } = said ?? {}
  const instant = (seconds: number) => new Date(seconds * 1000)
  const pointer = status?.status_list
  return {
    id: jti ?? `ni:///sha-256;${sha256Base64url(jwt)}`,
    issuer: { id: iss, name: said?.issuer_name ?? null },
    holder: { id: sub ?? null, name: said?.holder_name ?? null },
    achievement: {
      type: achievement?.type ?? null,
      name: achievement?.name ?? null,
      creator: achievement?.creator ?? null,
      criteria: achievement?.criteria ?? null,
      humanCode: achievement?.code ?? null,
    },
    results: said?.results?.map(({ name, value }) => ({ name, value })) ?? [],
    number: said?.number ?? null,
    awardedOn: said?.awarded_on === undefined ? null : startOfCivilDate(said.awarded_on),
    validFrom: instant(nbf ?? iat ?? 0),
    validUntil: exp === undefined ? null : instant(exp),
    note: said?.note ?? null,
    status: pointer === undefined ? null : { type: 'token', listUrl: pointer.uri, index: pointer.idx },
  }
}
