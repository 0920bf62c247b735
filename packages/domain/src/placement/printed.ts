import { choicesOf } from '../import/choices.ts'
import { placementForms } from './schema.ts'

/** The form of a placement in every written form (教职成〔2021〕4号, art. 2: 认识实习 and 岗位实习, which took the place of 跟岗 and 顶岗). */
export const writtenForms = choicesOf(placementForms, {
  position: ['岗位实习', '顶岗实习', '跟岗实习', '顶岗', '跟岗', '毕业实习', '实习'],
  cognition: ['认识实习', '认知实习', '见习'],
  apprenticeship: ['学徒制', '现代学徒制', '中国特色学徒制', '企业新型学徒制', '学徒'],
  order: ['订单班', '订单培养', '冠名班', '定向培养'],
  job: ['就业', '正式就业', '在职'],
})
