import type { Words } from '../words.ts'

export const kinds: Words['kinds'] = {
  certificate: { name: '证书', sign: '证' },
  competition: { name: '比赛', sign: '赛' },
  course: { name: '课程', sign: '课' },
  enrolment: { name: '在读证明', sign: '籍' },
  transcript: { name: '成绩单', sign: '绩' },
  placement: { name: '岗位实习', sign: '岗' },
  other: { name: '其他', sign: '其' },
}
