import { domain } from './domain-zh-cn.ts'
import { corrections } from './zh-CN/corrections.ts'
import { guardian } from './zh-CN/guardian.ts'
import { life } from './zh-CN/life.ts'
import { progression } from './zh-CN/progression.ts'
import { resume } from './zh-CN/resume.ts'
import { sharing } from './zh-CN/sharing.ts'
import { shell } from './zh-CN/shell.ts'
import { skills } from './zh-CN/skills.ts'
import { student } from './zh-CN/student.ts'

export const words = {
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
