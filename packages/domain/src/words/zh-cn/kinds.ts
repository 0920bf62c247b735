import type { Words } from '../words.ts'

export const kinds: Words['kinds'] = {
  certificate: { name: '证书', sign: '证' },
  competition: { name: '比赛', sign: '赛' },
  course: { name: '课程', sign: '课' },
  placement: { name: '岗位实习', sign: '岗' },
  diploma: { name: '学历', sign: '学' },
  training: { name: '培训', sign: '训' },
  honour: { name: '荣誉', sign: '誉' },
  enrolment: { name: '在读证明', sign: '籍' },
  transcript: { name: '成绩单', sign: '绩' },
  other: { name: '其他', sign: '其' },
}
