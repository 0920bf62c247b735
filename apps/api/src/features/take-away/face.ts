import { assuranceOf } from '@jiangji/domain/record/assurance'
import { dateIn } from '@jiangji/domain/words/zh-cn/date'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { PrintedShare } from './printed-share.ts'
import type { PrintedStatus } from './printed-status.ts'
import type { SignedContent } from './signed-content.ts'

export interface Line {
  label: string
  en: string
  value: string
}

const kinds: Readonly<Record<string, string>> = {
  Certificate: '技能证书',
  Award: '竞赛获奖',
  Course: '课程成绩',
}

/** Documents that a college makes out in its own name: their heading is the name of the document. */
const letters: Readonly<Record<string, string>> = { Membership: '在读证明', LearningProgram: '成绩单' }

/** One credential as its page prints it, from what was signed. */
export function faceOf(content: SignedContent, share: PrintedShare | null, status: PrintedStatus) {
  const { achievement } = content
  const issuer = content.issuer.name ?? content.issuer.id
  const letter = letters[achievement.type ?? '']
  const title = titleOf(content)
  const courses = achievement.type === 'LearningProgram' ? coursesIn(content) : []
  return {
    id: (content.id ?? '').replace('urn:uuid:', ''),
    kind: letter === undefined ? (kinds[achievement.type ?? ''] ?? '凭证') : issuer,
    title,
    titleSize: titlePoints(title),
    holder: content.holder.name ?? '',
    issuer,
    creator: achievement.creator ?? issuer,
    demo: content.note === '演示数据',
    lead: courses.length > 0 ? 6 : 18,
    sentence: sentenceOf(content, issuer),
    lines: linesOf(content, issuer, courses.length > 0),
    courses,
    signedAt: dateIn(content.validFrom.toISOString()),
    ended: status.ended,
    statusWords: status.words,
    share,
  }
}

/** The heading of a page: a document's own name, else what was achieved. */
export function titleOf({ achievement }: Pick<SignedContent, 'achievement'>): string {
  return letters[achievement.type ?? ''] ?? achievement.name
}

function sentenceOf({ achievement, holder }: SignedContent, issuer: string): string {
  const name = holder.name ?? ''
  const criteria = achievement.criteria ?? ''
  switch (achievement.type) {
    case 'Membership':
      return `兹证明${name}是${issuer}的在读学生。${criteria}`
    case 'LearningProgram':
      return `${name}在${issuer}修读的课程和成绩如下。${criteria}`
    case 'Course':
      return `兹证明${name}修完${achievement.name}。${criteria}`
    default:
      return `兹证明${name}取得${achievement.name}。${criteria}`
  }
}

function linesOf(content: SignedContent, issuer: string, isTranscript: boolean): Line[] {
  const { achievement, number, awardedOn, validUntil } = content
  const creator = achievement.creator ?? issuer
  const assurance = assuranceOf({ inRegistry: false, issuerAwards: creator === issuer })
  const line = (label: string, en: string, value: string | null): Line[] =>
    value === null || value === '' ? [] : [{ label, en, value }]
  return [
    ...(isTranscript
      ? []
      : content.results
          .filter(({ value }) => value !== number)
          .flatMap(({ name, value }) => line(name ?? '', '', value))),
    ...line('编号', 'Number', number),
    ...(creator === issuer ? [] : line('颁发单位', 'Awarded by', creator)),
    ...line('签章单位', 'Signed by', issuer),
    ...line('可信来源', 'Assurance', zhCN.assurances[assurance]),
    ...line('日期', 'Awarded on', awardedOn && dateIn(awardedOn)),
    ...line('有效期至', 'Valid to', validUntil && dateIn(validUntil.toISOString())),
  ]
}

type CourseLine =
  { term: string } | { name: string; category: string; hours: string; credits: string; result: string }

/** The courses of a transcript under their terms, from the names of its results (transcript/rules.ts, `describeCourse`). */
function coursesIn({ results }: SignedContent): CourseLine[] {
  let above = ''
  return results.flatMap(({ name, value }): CourseLine[] => {
    const [term = '', course = '', ...about] = (name ?? '').split('｜')
    const unit = (sign: string) => about.find((part) => part.endsWith(sign))?.slice(0, -sign.length) ?? ''
    const category = about.find((part) => !/\d(学时|学分)$/.test(part)) ?? ''
    const line = { name: course, category, hours: unit('学时'), credits: unit('学分'), result: value }
    const head = term === above ? [] : [{ term }]
    above = term
    return [...head, line]
  })
}

function titlePoints(title: string): number {
  if (title.length > 40) return 15
  return title.length > 22 ? 18 : 23
}
