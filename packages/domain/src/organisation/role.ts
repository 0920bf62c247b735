import { z } from 'zod'

export const roleSchema = z.enum([
  'platform-administrator',
  'bureau',
  'registrar',
  'approver',
  'key-holder',
  'class-teacher',
  'auditor',
  'college-administrator',
  'employer-verifier',
  'learner',
  'guardian',
  'anyone',
])

export type Role = z.infer<typeof roleSchema>

export const roles = roleSchema.options
