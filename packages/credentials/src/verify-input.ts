import type { Decision } from '@jiangji/domain/decision'
import { accepted } from '@jiangji/domain/decision'
import type { CarrierName } from './carrier/carrier.ts'
import { unpack } from './carrier/unpack.ts'
import type { ShapeCode } from './errors.ts'
import type { Verification, VerifyInput } from './verify.ts'
import { verifyCredential } from './verify.ts'

export interface AnyInput extends Omit<VerifyInput, 'token'> {
  readonly input: Uint8Array | string
}

export interface Verified {
  readonly carrier: CarrierName
  readonly verifications: readonly Verification[]
}

/** Verifies whatever was pasted or dropped, browser and Node alike (product.md C1): unpacked from what carries it, then one verification for each credential found, in their order; refused when nothing could be found to verify. */
export async function verify({ input, ...asked }: AnyInput): Promise<Decision<Verified, ShapeCode>> {
  const unpacked = await unpack(input)
  if (!unpacked.ok) return unpacked
  const { carrier, credentials } = unpacked.value
  const verifications: Verification[] = []
  for (const token of credentials) verifications.push(await verifyCredential({ ...asked, token }))
  return accepted({ carrier, verifications })
}
