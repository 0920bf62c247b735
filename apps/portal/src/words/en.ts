import { domain } from './domain-en.ts'
import { college } from './en/college.ts'
import { shell } from './en/shell.ts'
import { student } from './en/student.ts'
import type { AppWords } from './app-words.ts'

export const words: AppWords = { shell, student, college, domain }
