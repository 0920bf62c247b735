import type { Words } from '../words.ts'
import { levels } from './levels.ts'
import { enrolmentStates, stages } from './people.ts'

export const choices: Words['choices'] = {
  level: levels,
  scheme: {
    x: '1+X 职业技能等级证书',
    'skill-level': '职业技能等级证书（人社）',
    qualification: '职业资格证书',
  },
  group: { secondary: '中职组', associate: '高职组', bachelor: '本科组', 'teacher-student': '师生同赛' },
  awardLevel: { first: '一等', second: '二等', third: '三等', excellence: '优秀' },
  host: { school: '本校', county: '县区' },
  participation: { individual: '个人', team: '团体' },
  category: {
    public: '公共课',
    major: '专业课',
    training: '实训课',
    labour: '劳动教育',
    moral: '德育专题',
    elective: '选修课',
  },
  grade: { excellent: '优秀', good: '良好', medium: '中等', pass: '合格', fail: '不合格' },
  form: {
    position: '岗位实习',
    cognition: '认识实习',
    apprenticeship: '学徒制',
    order: '订单班',
    job: '就业',
  },
  ending: { graduation: '毕业证书', completion: '结业证书', partial: '肄业证书' },
  trainees: {
    student: '在校学生',
    employee: '企业职工',
    rural: '农村劳动力',
    veteran: '退役军人',
    unemployed: '失业人员',
    other: '其他',
  },
  honourLevel: { national: '国家级', provincial: '省级', city: '市级', county: '县级', school: '校级' },
  stage: stages,
  track: { vocational: '中职', 'general-vocational': '综合高中' },
  trainingLevel: { intermediate: '中级工班', senior: '高级工班', technician: '预备技师（技师）班' },
  schooling: { technician: '技工', 'general-vocational': '综合高中班' },
  sex: { male: '男', female: '女' },
  state: enrolmentStates,
}

export const schemes: Words['schemes'] = {
  ...choices.scheme,
  'special-operation': '特种作业操作证',
}
