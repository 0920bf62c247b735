export const rolesCan = {
  registrar: '你可以导入花名册和证书、录入记录、准备激活条，申请更正、暂停或撤销。',
  approver: '你可以审核、签发或退回经办送审的批次，申请暂停或撤销，决定别人的变更申请。',
  'key-holder': '签章的职务现在只能看学校的总数，没有要你办的事。',
  'class-teacher': '班主任的职务现在只能看学校的总数，没有要你办的事。',
  auditor: '你可以查看导入、档案记录和学籍，不能改动。',
  'college-administrator': '你可以查看档案记录和学籍，准备激活条。',
} as const
