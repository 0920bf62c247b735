import { guardian } from './en/guardian.ts'
import type { LearnerWords } from './learner-words.ts'
import { progression } from './en/progression.ts'
import { resume } from './en/resume.ts'
import { sharing } from './en/sharing.ts'
import { skills } from './en/skills.ts'

export const words: LearnerWords = { guardian, progression, sharing, skills, resume }
