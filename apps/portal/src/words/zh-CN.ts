import { domain } from './domain-zh-cn.ts'
import { college } from './zh-CN/college.ts'
import { shell } from './zh-CN/shell.ts'
import { student } from './zh-CN/student.ts'

export const words = { shell, student, college, domain }
