import { readVerifiableCredential } from '@jiangji/credentials/verifiable-credential/read'
import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { CompactSign, importJWK } from 'jose'
import type { KeyFile } from './key-file.ts'
import { sayCheck } from './say.ts'
import type { RefusalCode } from './words.ts'

/** Signs a credential of VC Data Model 2.0 as it stands, once it is one and the key is its issuer's (Securing VCs using JOSE and COSE, section 3.1.1). */
export async function issue(
  credential: Readonly<Record<string, unknown>>,
  key: KeyFile,
): Promise<Decision<string, RefusalCode>> {
  const content = readVerifiableCredential(credential)
  if (!content.ok) {
    const said = sayCheck(content.code, content.facts)
    return refused('credential.refused', { code: content.code, zh: said['zh-CN'], en: said.en })
  }
  const issuer = content.value.issuer.id
  if (key.secret === null) return refused('key.notSecret')
  if (key.controller !== null && key.controller !== issuer) return refused('key.otherIssuer', { issuer })
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
    .setProtectedHeader({
      alg: key.algorithm,
      typ: 'vc+jwt',
      cty: 'vc',
      kid: key.id ?? `${issuer}#${key.thumbprint}`,
    })
    .sign(await importJWK(key.secret, key.algorithm))
  return accepted(token)
}
