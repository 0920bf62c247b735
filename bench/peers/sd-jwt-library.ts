import { createHash, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'

export interface SdJwtLibrary {
  issue(): Promise<string>
  /** Without a status, whose list it would fetch. */
  issueToVerify(): Promise<string>
  verify(token: string): Promise<unknown>
}

const encoding = 'ieee-p1363'

/** The same claims through `@sd-jwt/sd-jwt-vc` alone, its hashing and signing by node:crypto. */
export function openSdJwtLibrary(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  claims: { iss: string; vct: string; iat: number } & Readonly<Record<string, unknown>>,
): SdJwtLibrary {
  const key = { key: privateKey, dsaEncoding: encoding } as const
  const library = new SDJwtVcInstance({
    signer: async (data) => sign('sha256', Buffer.from(data), key).toString('base64url'),
    signAlg: 'ES256',
    verifier: async (data, signature) =>
      verify(
        'sha256',
        Buffer.from(data),
        { key: publicKey, dsaEncoding: encoding },
        Buffer.from(signature, 'base64url'),
      ),
    hasher: (data) =>
      createHash('sha256')
        .update(typeof data === 'string' ? data : Buffer.from(data))
        .digest(),
    hashAlg: 'sha-256',
    saltGenerator: () => randomBytes(16).toString('base64url'),
  })
  const frame = {
    _sd: ['sub', 'holder_name', 'number', 'awarded_on'],
    achievement: { _sd: ['name', 'creator', 'criteria', 'code'] },
    results: { _sd: [0, 1, 2, 3, 4] },
  }
  return {
    issue: () => library.issue(claims as never, frame as never),
    issueToVerify: () => library.issue({ ...claims, status: undefined } as never, frame as never),
    verify: (token) => library.verify(token),
  }
}
