import type { CarrierName } from '@jiangji/credentials/carrier/carrier'
import type { Verification } from '@jiangji/credentials/verify'

export type Input = { file: File } | { text: string }

export type Asked = { holderName: string; askOutside: boolean }

/** What this page asks of the verifier that runs apart from it. */
export type Question = Asked & { input: Input; now: Date }

type Facts = Readonly<Record<string, string | number | null>>

export type Answer =
  | { kind: 'shareCode'; code: string }
  | { kind: 'refused'; code: string; facts: Facts }
  | { kind: 'verified'; carrier: CarrierName; verifications: readonly Verification[] }
  | { kind: 'failed'; why: 'time' | 'broken' }
