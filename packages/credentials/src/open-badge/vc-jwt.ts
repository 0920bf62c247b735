import { accepted, refused } from '@jiangji/domain/decision'
import type { CredentialFormat } from '../format.ts'
import { jwsProof } from '../key/proof.ts'
import type { Header } from '../vc-jwt/header.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import { readOpenBadge } from './read.ts'

/** Open Badges 3.0 as VC-JWT (section 8.2): served as text/plain, its header without `cty`, `typ` absent or JWT, `kid` a URL. */
export const openBadgeVcJwt: CredentialFormat = {
  name: 'open-badge-vc-jwt',
  mediaType: 'text/plain',
  fileExtension: '.jwt',
  recognises: (text) => text.split('.', 4).length === 3 || text.startsWith('eyJ'),
  read: async (text) => {
    const jws = parseCompactJws(text)
    if (!jws.ok) return jws
    const member = refusedMember(jws.value.header)
    if (member !== null) return refused('shape.header', { member })
    const { payload } = jws.value
    return accepted({
      format: 'open-badge-vc-jwt',
      issuer: typeof payload['iss'] === 'string' ? payload['iss'] : '',
      proof: jwsProof(jws.value),
      content: () => readOpenBadge(payload),
    })
  },
}

function refusedMember(header: Header): string | null {
  if (header.cty !== undefined) return 'cty'
  if (header.typ !== undefined && header.typ !== 'JWT') return 'typ'
  return header.kid !== undefined && /^https?:\/\//.test(header.kid) && URL.canParse(header.kid)
    ? null
    : 'kid'
}
