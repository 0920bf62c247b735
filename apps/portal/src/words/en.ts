import { domain } from './domain-en.ts'
import { bureau } from './en/bureau.ts'
import { college } from './en/college.ts'
import { corrections } from './en/corrections.ts'
import { keys } from './en/keys.ts'
import { life } from './en/life.ts'
import { progression } from './en/progression.ts'
import { registers } from './en/registers.ts'
import { resume } from './en/resume.ts'
import { shell } from './en/shell.ts'
import { skills } from './en/skills.ts'
import { student } from './en/student.ts'
import type { AppWords } from './app-words.ts'

export const words: AppWords = {
  shell,
  student,
  college,
  life,
  keys,
  bureau,
  corrections,
  registers,
  progression,
  skills,
  resume,
  domain,
}
