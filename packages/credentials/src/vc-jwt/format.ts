import { accepted, refused } from '@jiangji/domain/decision'
import { decodeTextBase64url } from '../encoding/base64url.ts'
import type { CredentialFormat } from '../format.ts'
import type { ProofPeriod } from '../key/proof.ts'
import { jwsProof } from '../key/proof.ts'
import { readVerifiableCredential } from '../verifiable-credential/read.ts'
import type { Header } from './header.ts'
import type { CompactJws } from './parse.ts'
import { parseCompactJws } from './parse.ts'

const mediaType = 'application/vc+jwt'
const longestHead = 8192
/** Without an escape a JSON text spells every string as it is, so that most headers need not be parsed to be passed on. */
const perhapsTyped = /vc\+jwt|\\/i

/** VC Data Model 2.0 secured as W3C asks (Securing VCs using JOSE and COSE, sections 3.1.1 and 4.1): told by `typ` vc+jwt alone, the credential is the payload, `kid` names a key of the issuer. */
export const vcJwt: CredentialFormat = {
  name: 'vc-jwt',
  mediaType,
  fileExtension: '.vc.jwt',
  recognises: (text) => isTyped(text),
  read: async (text) => {
    const jws = parseCompactJws(text)
    if (!jws.ok) return jws
    const { header, payload } = jws.value
    if (!isVcJwt(header.typ)) return refused('shape.header', { member: 'typ' })
    if (header.cty !== undefined && !['vc', 'application/vc'].includes(header.cty))
      return refused('shape.header', { member: 'cty' })
    const content = readVerifiableCredential(payload)
    if (!content.ok) return content
    if (!isKeyOf(content.value.issuer.id, header)) return refused('shape.header', { member: 'kid' })
    const claim = disagreeingClaim(payload, content.value.issuer.id)
    if (claim !== null) return refused('shape.claimsDisagree', { claim })
    const proof = { ...jwsProof(jws.value), period: periodOf(jws.value) }
    return accepted({ format: 'vc-jwt', issuer: content.value.issuer.id, proof, content: () => content })
  },
}

function isTyped(text: string): boolean {
  const [head = '', ...rest] = text.split('.', 4)
  const decoded = rest.length === 2 && head.length <= longestHead ? decodeTextBase64url(head) : null
  if (decoded === null || !perhapsTyped.test(decoded)) return false
  try {
    return isVcJwt((JSON.parse(decoded) as { typ?: unknown } | null)?.typ)
  } catch {
    return false
  }
}

function isVcJwt(typ: unknown): boolean {
  return typeof typ === 'string' && /^(?:application\/)?vc\+jwt$/i.test(typ)
}

/** A DID in `kid` must be the issuer's, and a key expressed as a DID URL must be named (section 4.1.1). */
function isKeyOf(issuer: string, { kid }: Header): boolean {
  if (kid === undefined) return !issuer.startsWith('did:')
  const [controller = ''] = kid.split('#')
  return controller === issuer || !/^[a-z][a-z0-9+.-]*:/i.test(controller)
}

function disagreeingClaim(payload: CompactJws['payload'], issuer: string): string | null {
  const { iss = issuer, jti = payload['id'], sub, exp = 0, nbf = 0 } = payload
  if (iss !== issuer) return 'iss'
  if (jti !== payload['id']) return 'jti'
  if (typeof exp !== 'number') return 'exp'
  if (typeof nbf !== 'number') return 'nbf'
  const subjects = [payload['credentialSubject']].flat() as { id?: unknown }[]
  return sub === undefined || subjects.some(({ id }) => id === sub) ? null : 'sub'
}

/** `iat`, `nbf` and `exp` are those of the signature, not of the credential (section 3.1.1). */
function periodOf({ payload: { iat, nbf, exp } }: CompactJws): ProofPeriod {
  return { from: instantOf(nbf) ?? instantOf(iat), until: instantOf(exp) }
}

function instantOf(seconds: unknown): Date | null {
  const instant = typeof seconds === 'number' ? new Date(seconds * 1000) : null
  return instant === null || Number.isNaN(instant.getTime()) ? null : instant
}
