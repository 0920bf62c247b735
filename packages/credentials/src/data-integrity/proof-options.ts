import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import * as z from 'zod/mini'
import type { ShapeCode } from '../errors.ts'
import type { Algorithm } from '../key/public-jwk.ts'
import { decodeBase58 } from '../key/multikey.ts'
import { instantOf } from '../open-badge/moment.ts'

const moment = z.string().check(z.refine((text) => instantOf(text) !== null))

const dataIntegrityProof = z.looseObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.enum(['eddsa-rdfc-2022', 'ecdsa-rdfc-2019']),
  proofPurpose: z.literal('assertionMethod'),
  verificationMethod: z.string().check(z.regex(/^[a-z][a-z0-9+.-]*:\S+$/i), z.maxLength(2000)),
  proofValue: z.string().check(z.maxLength(200)),
  created: z.optional(moment),
  expires: z.optional(moment),
  previousProof: z.optional(z.never()),
})

export interface ReadProof {
  readonly options: Readonly<Record<string, unknown>>
  readonly verificationMethod: string
  readonly created: Date | null
  readonly expires: Date | null
  readonly signature: Uint8Array<ArrayBuffer>
  readonly algorithm: Algorithm
}

/** The one proof of a secured document, of an accepted cryptosuite and for assertion (Data Integrity 1.0 sections 2.1 and 4.4, EdDSA Cryptosuites 1.0 section 3.2, ECDSA Cryptosuites 1.0 section 3.2); a set or a chain of proofs is refused. */
export function readProof(value: unknown): Decision<ReadProof, ShapeCode> {
  const [sole, ...others] = Array.isArray(value) ? value : [value]
  if (others.length > 0) return refused('shape.proof', { member: 'proof' })
  const parsed = dataIntegrityProof.safeParse(sole)
  if (!parsed.success)
    return refused('shape.proof', { member: String(parsed.error.issues[0]?.path[0] ?? 'proof') })
  const { proofValue, ...options } = parsed.data
  const signature = new Uint8Array(decodeBase58(proofValue) ?? [])
  const algorithm = algorithmOf(options.cryptosuite, signature.length)
  if (algorithm === null) return refused('shape.proof', { member: 'proofValue' })
  const { verificationMethod, created = '', expires = '' } = options
  const dates = { created: instantOf(created), expires: instantOf(expires) }
  return accepted({ options, verificationMethod, ...dates, signature, algorithm })
}

function algorithmOf(cryptosuite: string, length: number): Algorithm | null {
  if (length === 64) return cryptosuite === 'eddsa-rdfc-2022' ? 'EdDSA' : 'ES256'
  return length === 96 && cryptosuite === 'ecdsa-rdfc-2019' ? 'ES384' : null
}
