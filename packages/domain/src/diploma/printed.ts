import { choicesOf } from '../import/choices.ts'
import { stages } from '../learner/stage.ts'
import { diplomaEndings } from './schema.ts'

/** How a study ended, in every written form (中等职业学校学生学籍管理办法: 毕业, 结业, 肄业). */
export const writtenEndings = choicesOf(diplomaEndings, {
  graduation: ['毕业证书', '毕业', '毕业证'],
  completion: ['结业证书', '结业', '结业证'],
  partial: ['肄业证书', '肄业', '肄业证', '写实性学业证书'],
})

/** A stage in every written form (职业教育法 2022, art. 14-15: 中等, 高等专科, 高等本科). */
export const writtenStages = choicesOf(stages, {
  secondary: ['中职', '中专', '中等职业教育', '中等专业', '职业高中', '职高', '技工'],
  associate: ['高职', '大专', '专科', '高职专科', '高等职业教育（专科）'],
  bachelor: ['本科', '职业本科', '高职本科', '高等职业教育（本科）'],
})
