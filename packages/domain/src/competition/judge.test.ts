import { describe, expect, it } from 'vitest'
import { residentIdCheckDigit } from '../identity/resident-id.ts'
import type { CellValue } from '../import/cell.ts'
import { decidedBefore } from '../import/decided.ts'
import { mapHeld } from '../import/held.ts'
import { noCatalogues, type RowFacts } from '../record/kind.ts'
import { contestEvents, type ContestEvents } from './events.ts'
import { parseAwardLevel } from './award.ts'
import { competitionHeld } from './held.ts'
import { judgeCompetitionRow } from './judge.ts'
import { splitMembers } from './members.ts'
import { readCompetitionRow } from './read.ts'

const today = '2026-03-02'
const [one, two, three] = ['001', '002', '003'].map((serial) => {
  const body = `62999920080315${serial}`
  return body + residentIdCheckDigit(body)
}) as [string, string, string]
const names: Readonly<Record<string, string>> = { [one]: '演示甲', [two]: '演示乙', [three]: '郭丁' }
const former: Readonly<Record<string, string[]>> = { [two]: ['演示旧'] }
const team = { name: '演示甲、演示乙、郭丁', residentId: [one, two, three].join('、'), participation: '团体' }

const row: Record<string, CellValue> = {
  name: '演示甲',
  residentId: one,
  contest: '白银市职业院校技能大赛',
  event: '农机检修',
  eventCode: 'ZZ001',
  level: '市级',
  group: '中职组',
  award: '一等奖',
  participation: '个人',
  instructor: '演示教师',
  awardedOn: '2025-10-04',
  certificateNumber: 'DS41001',
}

function judge(changed: Record<string, CellValue>, given: Partial<RowFacts<ContestEvents>> = {}) {
  const draft = readCompetitionRow({ values: { ...row, ...changed }, columns: { award: '奖项' } }, today)
  const learner = (number: string) => {
    const name = names[number]
    return name === undefined ? null : { name, formerNames: former[number] ?? [], enrolledOn: '2024-09-01' }
  }
  return judgeCompetitionRow(draft, {
    today,
    reference: contestEvents([
      { code: 'ZZ001', name: '农机检修', contest: '全国职业院校技能大赛', group: '中职组' },
    ]),
    decided: decidedBefore([]),
    holder: draft.holder && learner(draft.holder.value),
    others: (draft.others ?? []).map(({ holder }) => learner(holder.value)),
    numberInFile: null,
    numberTaken: 'none',
    ...given,
  })
}

function said({ outcome, findings }: ReturnType<typeof judge>) {
  return [outcome, ...findings.map(({ field, code }) => `${field} ${code}`)]
}

describe('a row of contest results', () => {
  it('is read as it stands, its year from the day and its award counted', () => {
    expect(judge({})).toMatchObject({
      outcome: 'accepted',
      claims: {
        edition: 2025,
        level: 'city',
        host: null,
        group: 'secondary',
        organiser: null,
        awardLevel: 'first',
        participation: 'individual',
        teamSize: null,
        instructor: '演示教师',
      },
    })
  })

  it.each<[string, Record<string, CellValue>, string[]]>([
    ['no contest', { contest: '' }, ['rejected', 'contest contest.missing']],
    ['a broken formula for a contest', { contest: { error: '#REF!' } }, ['rejected', 'contest cell.error']],
    ['no event', { event: null }, ['rejected', 'event event.missing']],
    ['no level', { level: '' }, ['rejected', 'level contest.levelMissing']],
    ['an unheard-of level', { level: '宇宙级' }, ['rejected', 'level contest.level']],
    ['no award', { award: ' ' }, ['rejected', 'award award.missing']],
    ['an unknown award', { award: '特别参与奖' }, ['held', 'award award.unknown']],
    ['an unknown counting', { awardLevel: '甲' }, ['rejected', 'awardLevel award.levelUnknown']],
    ['no day', { awardedOn: '' }, ['rejected', 'awardedOn awardedOn.missing']],
    ['a month alone', { awardedOn: '2025年10月' }, ['held', 'awardedOn awardedOn.noDay']],
    ['a day that is not', { awardedOn: '2025-02-30' }, ['rejected', 'awardedOn date.impossible']],
    ['a day to come', { awardedOn: '2026-03-03' }, ['rejected', 'awardedOn awardedOn.future']],
    ['a day before school', { awardedOn: '2024-08-31' }, ['warned', 'awardedOn awardedOn.beforeEnrolment']],
    ['a later contest', { contest: '2026年市赛' }, ['rejected', 'awardedOn contest.editionLate']],
    ['a year in words', { edition: '去年' }, ['rejected', 'edition contest.edition']],
    ['an odd group', { group: '公开组' }, ['warned', 'group contest.group']],
    ['an odd form', { participation: '接力' }, ['rejected', 'participation participation.unknown']],
    ['an event not listed', { eventCode: 'ZZ099' }, ['warned', 'eventCode event.unknown']],
    ['a code of another contest', { eventCode: 'A-7' }, ['accepted']],
    ['a code of another event', { event: '植物嫁接' }, ['warned', 'event event.differs']],
    ['a name with a word behind', { event: '农机检修赛项' }, ['accepted']],
    [
      'a number stored as a number',
      { certificateNumber: 2e17 },
      ['rejected', 'certificateNumber number.lostDigits'],
    ],
    ['an address that is none', { publication: 'www' }, ['rejected', 'publication cell.refused']],
    ['no ID number', { residentId: '' }, ['rejected', 'residentId members.count']],
    ['an ID number as a number', { residentId: 6.29999e17 }, ['rejected', 'residentId id.lostDigits']],
    ['nobody', { name: null }, ['rejected', 'name name.missing', 'residentId members.count']],
    ['another name', { name: '演示' }, ['rejected', 'name holder.otherName']],
  ])('with %s comes out as it should', (_case, changed, expected) => {
    expect(said(judge(changed))).toEqual(expected)
  })

  it('may be a team of which each member is a learner, with her part', () => {
    const { outcome, claims, others } = judge({ ...team, role: '编程、检测、操作' })
    expect(outcome).toBe('accepted')
    expect(claims).toMatchObject({ participation: 'team', teamSize: 3, role: '编程' })
    expect(others).toMatchObject([{ role: '检测' }, { role: '操作', teamSize: 3 }])
  })

  it.each<[string, Record<string, CellValue>, string[]]>([
    ['a number too few', { residentId: `${one}、${two}` }, ['rejected', 'residentId members.count']],
    ['one twice', { residentId: `${one}、${two}、${two}` }, ['rejected', 'residentId member.twice']],
    ['names in another order', { name: '演示甲、郭丁、演示乙' }, ['rejected', 'name member.otherName']],
    ['a former name of one of them', { name: '演示甲、演示旧、郭丁' }, ['warned', 'name member.formerName']],
    ['the word individual', { participation: '个人' }, ['rejected', 'participation participation.several']],
    ['no word for it', { participation: '' }, ['accepted']],
    ['too few parts', { role: '编程、检测' }, ['warned', 'role roles.count']],
    ['a size too small', { teamSize: 2 }, ['rejected', 'teamSize teamSize.wrong']],
    ['more people than a cell may name', { name: '甲、'.repeat(31) }, ['rejected', 'name members.tooMany']],
  ])('of a team with %s comes out as it should', (_case, changed, expected) => {
    const { outcome, findings } = judge({ ...team, ...changed })
    const codes = new Set(findings.map(({ field, code }) => `${field} ${code}`))
    expect([outcome, ...codes].slice(0, 2)).toEqual(expected)
  })

  it('names the member who is not of this school', () => {
    const body = '62999920080315004'
    const stranger = body + residentIdCheckDigit(body)
    const judged = judge({ ...team, residentId: [one, two, stranger].join('；') })
    expect(judged.findings).toMatchObject([{ code: 'member.unknown', facts: { name: '郭丁' } }])
  })

  it.each<[string, Partial<RowFacts<ContestEvents>>, string[]]>([
    [
      'in the file',
      { numberInFile: { place: { row: 2, sheet: null }, same: true } },
      ['unchanged', 'award.repeated'],
    ],
    ['on file', { numberTaken: 'same' }, ['unchanged', 'award.known']],
    [
      'with other content',
      { numberInFile: { place: { row: 2, sheet: null }, same: false } },
      ['rejected', 'award.numberRepeated'],
    ],
    ['on file with other content', { numberTaken: 'other' }, ['rejected', 'number.taken']],
    ['joined without a number', { joins: { row: 2, sheet: null } }, ['warned', 'award.joined']],
  ])('that stands already %s is said so', (_case, given, [outcome, code]) => {
    expect(judge({}, given)).toMatchObject({ outcome, findings: [{ code }] })
  })

  it('keeps the words of an award that a person has mapped', () => {
    expect(judge({ award: '特别参与奖', awardLevel: '优秀' })).toMatchObject({
      outcome: 'accepted',
      claims: { award: '特别参与奖', awardLevel: 'excellence' },
    })
    const decisions = [{ code: 'award.unknown', text: '特别 参与奖', mappedTo: '优秀' }]
    const given = { values: { ...row, award: '特别参与奖' }, columns: {} }
    const { cells } = mapHeld(given, competitionHeld, decidedBefore(decisions))
    expect(cells.values).toMatchObject({ award: '特别参与奖', awardLevel: '优秀' })
    for (const { value } of competitionHeld['award.unknown']?.targets?.(noCatalogues) ?? [])
      expect(parseAwardLevel(value)).not.toBeNull()
  })
})

describe('people in one cell', () => {
  it.each<[string, CellValue, CellValue]>([
    ['、', team.name, team.residentId],
    ['full-width commas', '演示甲，演示乙，郭丁', `${one}，${two}，${three}`],
    ['semicolons and slashes', '演示甲；演示乙/郭丁', `${one};${two}／${three}`],
    ['lines', '演示甲\n演示乙\r\n郭丁', `${one}\n${two}\n${three}`],
    ['blanks', '演示甲 演示乙　郭丁', `${one} ${two} ${three}`],
    ['blanks, one name with a blank inside', '演示甲 演示乙 郭 丁', `${one} ${two} ${three}`],
    ['nothing between the numbers', '演示甲、演示乙、郭丁', `${one}${two}${three}`],
  ])('are told apart by %s', (_case, given, numbers) => {
    const split = splitMembers(given, numbers)
    expect(split.numbers).toEqual([one, two, three])
    expect(split.names.map((name) => (typeof name === 'string' ? name.replaceAll(' ', '') : name))).toEqual([
      '演示甲',
      '演示乙',
      '郭丁',
    ])
  })

  it.each<[string, CellValue, CellValue, number, number]>([
    ['a blank inside a name', '郭 丁', one, 1, 1],
    ['blanks inside a number', '郭丁', '629999 20080315 0012', 1, 1],
    ['a dot of a name', '阿依古丽·买买提、郭丁', `${one}、${two}`, 2, 2],
    ['nothing', null, null, 0, 0],
    ['a number for nobody', '', one, 0, 1],
  ])('stay together with %s', (_case, given, numbers, people, ids) => {
    const split = splitMembers(given, numbers)
    expect([split.names.length, split.numbers.length]).toEqual([people, ids])
  })
})
