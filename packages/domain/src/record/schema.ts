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
