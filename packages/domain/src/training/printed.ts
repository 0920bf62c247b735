import { choicesOf } from '../import/choices.ts'
import { trainees } from './schema.ts'

/** Whom a training is for, in every written form (市政办发〔2022〕202号, item 10). */
export const writtenTrainees = choicesOf(trainees, {
  student: ['在校学生', '在校生', '学生', '毕业生', '高校毕业生'],
  employee: ['企业职工', '在岗职工', '职工', '企业员工'],
  rural: ['农村劳动力', '农民工', '农村转移劳动力', '农民', '高素质农民', '返乡农民工'],
  veteran: ['退役军人', '退役士兵', '转业军人'],
  unemployed: ['失业人员', '下岗职工', '下岗失业人员', '就业困难人员'],
  other: ['其他', '其他人员', '社会人员'],
})
