import { domain } from './domain-en.ts'
import { corrections } from './en/corrections.ts'
import { guardian } from './en/guardian.ts'
import { life } from './en/life.ts'
import { progression } from './en/progression.ts'
import { resume } from './en/resume.ts'
import { sharing } from './en/sharing.ts'
import { shell } from './en/shell.ts'
import { skills } from './en/skills.ts'
import { student } from './en/student.ts'
import type { AppWords } from './app-words.ts'

export const words: AppWords = {
  shell,
  student,
  guardian,
  life,
  corrections,
  progression,
  sharing,
  skills,
  resume,
  domain,
}
