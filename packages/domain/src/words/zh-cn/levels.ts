import type { Words } from '../words.ts'

export const levels: Words['levels'] = {
  elementary: '初级',
  intermediate: '中级',
  advanced: '高级',
  apprentice: '学徒工',
  'skill-5': '五级/初级工',
  'skill-4': '四级/中级工',
  'skill-3': '三级/高级工',
  'skill-2': '二级/技师',
  'skill-1': '一级/高级技师',
  master: '特级技师',
  'chief-master': '首席技师',
  world: '世界级',
  national: '国家级',
  provincial: '省级',
  city: '市级',
  county: '县校级',
}
