import { domain } from './domain-en.ts'
import { corrections } from './en/corrections.ts'
import { life } from './en/life.ts'
import { shell } from './en/shell.ts'
import { student } from './en/student.ts'
import type { AppWords } from './app-words.ts'

export const words: AppWords = {
  shell,
  student,
  life,
  corrections,
  domain,
}
