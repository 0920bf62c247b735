import type { CarrierName } from '@jiangji/credentials/carrier/carrier'
import type { Verification } from '@jiangji/credentials/verify'
import type { BundleCode } from '@jiangji/domain/verification/bundle'

export type Input = { file: File } | { text: string }

export type Asked = { holderName: string; askOutside: boolean }

/** What this page asks of the verifier that runs apart from it. */
export type Question = Asked & { input: Input; now: Date; pinned: readonly string[] }

/** What the answer rests on: asked just now, or kept on this device, and from when. */
export type Basis = {
  online: boolean
  listedAt: string | null
  statusAt: string | null
  doubt: BundleCode | null
}

type Facts = Readonly<Record<string, string | number | null>>

export type Answer =
  | { kind: 'shareCode'; code: string }
  | { kind: 'refused'; code: string; facts: Facts }
  | {
      kind: 'verified'
      carrier: CarrierName
      verifications: readonly Verification[]
      basis: Basis
    }
  | { kind: 'failed'; why: 'time' | 'broken' }
