import { z } from 'zod'
import { civilDateSchema } from '../record/schema.ts'

export const longestText = 120
export const longestEvidence = 300

export const aText = z.string().trim().min(1).max(longestText)
export const aDay = civilDateSchema
export const evidence = z.string().trim().min(1).max(longestEvidence).nullable()
