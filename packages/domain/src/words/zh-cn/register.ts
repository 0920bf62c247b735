import type { RegisterRefusalWords, RegisterWords } from '../words.ts'

export const registers: RegisterWords['registers'] = {
  site: {
    name: '考核站点',
    fields: {
      kind: '种类',
      name: '站点名称',
      subject: '考什么',
      approvedOn: '批复日期',
      document: '批复文件',
      validTo: '有效期至',
    },
  },
  examiner: {
    name: '考评员',
    fields: {
      name: '姓名',
      kind: '种类',
      number: '证书编号',
      subject: '证书或职业',
      approvedOn: '取得日期',
      validTo: '有效期至',
    },
  },
  'assessment-body': {
    name: '认定机构',
    fields: {
      name: '机构名称',
      filingNumber: '备案号',
      authority: '备案机关',
      scope: '认定范围',
      validFrom: '开始日期',
      validTo: '有效期至',
    },
  },
  partner: {
    name: '合作企业',
    fields: {
      name: '企业名称',
      uscc: '统一社会信用代码',
      industry: '行业',
      scale: '有规模的依据',
      orders: '有订单的依据',
      plaque: '能挂牌的依据',
    },
  },
  agreement: {
    name: '合作协议',
    fields: {
      partner: '合作企业',
      kind: '种类',
      signedOn: '签订日期',
      validFrom: '开始日期',
      validTo: '有效期至',
      posts: '岗位数',
      document: '协议文件',
    },
  },
  'teaching-hours': {
    name: '专题教育学时',
    fields: {
      className: '班级',
      schoolYear: '学年',
      topic: '专题',
      hours: '学时',
      heldOn: '日期',
      teacher: '授课教师',
    },
  },
}

export const registerChoices: RegisterWords['registerChoices'] = {
  'x-site': '1+X 考核站点',
  'recognition-site': '技能等级认定站点',
  'x-examiner': '1+X 考评员',
  'recognition-examiner': '技能等级考评员',
  internship: '岗位实习',
  'order-class': '订单班',
  apprenticeship: '学徒制',
  joint: '共建',
  ethics: '职业道德',
  literacy: '职业素养',
  craftsmanship: '工匠精神',
  'model-workers': '劳模精神',
  labour: '劳动教育',
}

export const entryStates: RegisterWords['entryStates'] = {
  current: '有效',
  soon: '快到期',
  over: '已过期',
  ended: '已终止',
}

export const registerRefusals: RegisterRefusalWords = {
  'register.unknown': '没有找到这一条；请刷新页面再看。',
  'register.content': ({ field }) => {
    const name = Object.values(registers).flatMap(({ fields }) => Object.entries(fields))
    const said = name.find(([key]) => key === field)?.[1]
    return said ? `“${said}”填得不对；请核对后再保存。` : '填的内容有问题；请逐项核对。'
  },
  'register.twice': '已经有一条一样的，不用再登记；有变动请打开那一条修改。',
  'register.ended': '这一条已经终止，不能再改；需要时请重新登记。',
  'register.changedMeanwhile': '刚才有人改过这一条；请刷新看过再改。',
  'register.partnerUnknown': '合作企业里没有这家；请先登记企业，再登记协议。',
  'register.classUnknown': '学籍里没有这个班；请从列出的班级里选。',
  'register.noteMissing': '请写上终止的原因，至少 4 个字。',
}
