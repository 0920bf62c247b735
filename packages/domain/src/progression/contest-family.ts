import { titleKey } from '../identity/normalise.ts'

/** The contests that rules of admission speak of, each a family over years and places. */
export const contestFamilies = [
  'vocational-students',
  'world-vocational',
  'worldskills',
  'national-skills',
  'electronics-design',
  'innovation',
  'mathematical-modelling',
  'advertising-art',
] as const

export type ContestFamily = (typeof contestFamilies)[number]

const named: readonly { readonly family: ContestFamily; readonly form: RegExp }[] = [
  { family: 'world-vocational', form: /世界职业院校技能大赛/ },
  { family: 'worldskills', form: /世界技能大赛|worldskills/ },
  {
    family: 'national-skills',
    form: /中华人民共和国(?:第[一二三四五六七八九十]+届)?职业技能大赛|全国技能大赛/,
  },
  {
    family: 'vocational-students',
    form: /(?:职业院校|中等职业学校|中职|高职)(?:学生|学校)*(?:职业)?技能(?:大赛|竞赛|比赛)/,
  },
  { family: 'electronics-design', form: /电子设计竞赛/ },
  { family: 'innovation', form: /互联网\+|国际大学生创新大赛/ },
  { family: 'mathematical-modelling', form: /数学建模/ },
  { family: 'advertising-art', form: /广告艺术大赛/ },
]

const trade = /行业|行指委|有色金属/

/** The family a contest is of by its name, null where the name does not say; a contest of a trade is of none, though it is for vocational colleges as well (domain.md, section 2). */
export function contestFamilyOf(contest: string): ContestFamily | null {
  const key = titleKey(contest)
  const found = named.find(({ form }) => form.test(key))?.family ?? null
  return found === 'vocational-students' && trade.test(key) ? null : found
}

/** Whether a result counts for a rule that names other families only by its contest's place in a line: the national contest of vocational colleges has been held as 世界职业院校技能大赛 since 2024, and older texts do not say so (domain.md, section 2). */
export function mayStandFor(held: ContestFamily, asked: readonly ContestFamily[]): boolean {
  return held === 'world-vocational' && asked.includes('vocational-students')
}
