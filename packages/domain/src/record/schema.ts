import { z } from 'zod'

export const recordStateSchema = z.enum([
  'draft',
  'submitted',
  'approved',
  'issued',
  'rejected',
  'revoked',
  'suspended',
  'superseded',
])

export type RecordState = z.infer<typeof recordStateSchema>

export const assuranceSchema = z.enum([
  'registry-matched',
  'awarding-body',
  'college-attested',
  'employer-confirmed',
  'self-stated',
])

export type Assurance = z.infer<typeof assuranceSchema>

export const civilDateSchema = z.iso.date()

export const revocationReasonSchema = z.enum([
  'entered-in-error',
  'wrong-holder',
  'awarding-body-withdrew',
  'fraud',
  'other',
])

export type RevocationReason = z.infer<typeof revocationReasonSchema>

export const revocationRequestSchema = z
  .object({ reason: revocationReasonSchema, note: z.string().trim().max(500).nullable() })
  .refine(({ reason, note }) => reason !== 'other' || (note ?? '').length >= 4, { path: ['note'] })

export type RevocationRequest = z.infer<typeof revocationRequestSchema>
