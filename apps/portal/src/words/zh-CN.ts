import { domain } from './domain-zh-cn.ts'
import { corrections } from './zh-CN/corrections.ts'
import { life } from './zh-CN/life.ts'
import { shell } from './zh-CN/shell.ts'
import { student } from './zh-CN/student.ts'

export const words = {
  shell,
  student,
  life,
  corrections,
  domain,
}
