import { choicesOf } from '../import/choices.ts'
import { honourLevels } from './schema.ts'

/** The level at which an honour was given, in every written form. */
export const writtenHonourLevels = choicesOf(honourLevels, {
  national: ['国家级', '国家', '国级', '全国'],
  provincial: ['省级', '省部级', '省'],
  city: ['市级', '市', '地市级', '市州级'],
  county: ['县级', '县', '县区级', '区级', '区县级'],
  school: ['校级', '校', '院级', '学校'],
})
