import { describe, expect, expectTypeOf, it } from 'vitest'
import { hasLevel, levelNames, printedLevel, schemeNames } from '../certificate/scheme.ts'
import { contestLevels, printedContestLevel } from '../competition/level.ts'
import type { ResidentIdRefusal } from '../identity/resident-id.ts'
import type { PasswordRefusal } from '../identity/password.ts'
import type { ShareCodeRefusal } from '../identity/share-code.ts'
import { enrolmentStates, printedEnrolmentState } from '../learner/enrolment-state.ts'
import type { LifecycleRefusal } from '../record/lifecycle.ts'
import type { SharedItemsRefusal, ShareTermsRefusal } from '../share/terms.ts'
import { checkCodes } from '../verification/check.ts'
import { dateIn as dateInEnglish, momentIn as momentInEnglish } from './en/date.ts'
import { en } from './en.ts'
import { dateIn, momentIn } from './zh-cn/date.ts'
import type { RefusalCode } from './refusal-code.ts'
import { zhCN } from './zh-cn.ts'

type Saying = (facts: unknown) => unknown

interface Said {
  path: string
  text: string
}

const told = new Proxy({}, { get: () => '8' })
const untold = new Proxy({}, { get: () => null })
const optional = /^\.(checks|refusals)\./

function saidIn(source: unknown, path = ''): Said[] {
  if (typeof source === 'string') return [{ path, text: source }]
  if (isSaying(source)) return saidOf(source, path)
  if (typeof source !== 'object' || source === null) return []
  return Object.entries(source).flatMap(([key, value]) => saidIn(value, `${path}.${key}`))
}

function isSaying(source: unknown): source is Saying {
  return typeof source === 'function'
}

function saidOf(saying: Saying, path: string): Said[] {
  const full = saidIn(saying(told), path)
  return optional.test(path) ? [...full, ...saidIn(withoutFacts(saying), path)] : full
}

function withoutFacts(saying: Saying): unknown {
  try {
    return saying(untold)
  } catch {
    return saying(told)
  }
}

const chinese = saidIn(zhCN)
const english = saidIn(en)

describe('the words of the domain', () => {
  it('are the same in both languages', () => {
    expect(english.map(({ path }) => path)).toEqual(chinese.map(({ path }) => path))
    expect(chinese.length).toBeGreaterThan(400)
  })

  it('are never empty, never blank at an end and never a fact that was not there', () => {
    const bad = [...chinese, ...english].filter(
      ({ text }) => text.trim() === '' || text.trim() !== text || /undefined|NaN|\[object/.test(text),
    )
    expect(bad).toEqual([])
  })

  it('keep Chinese out of the English', () => {
    expect(english.filter(({ text }) => /[\p{Script=Han}，。；：（）]/u.test(text))).toEqual([])
  })

  it('write Chinese with full-width punctuation', () => {
    expect(
      chinese.filter(({ text }) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\.\.\.|['"]/u.test(text)),
    ).toEqual([])
  })

  it('say the problem and the mend of each finding apart, and neither ends like a sentence', () => {
    const findings = [...chinese, ...english].filter(({ path }) => path.startsWith('.findings.'))
    expect(findings.filter(({ text }) => /[。.]$/.test(text))).toEqual([])
    expect(findings.filter(({ path }) => !/\.(problem|mend)$/.test(path))).toEqual([])
  })

  it('end each refusal as a sentence', () => {
    const refusals = (said: Said[]) => said.filter(({ path }) => path.startsWith('.refusals.'))
    expect(refusals(chinese).filter(({ text }) => !text.endsWith('。'))).toEqual([])
    expect(refusals(english).filter(({ text }) => !text.endsWith('.'))).toEqual([])
  })

  it('have every refusal of the rules that people meet', () => {
    expectTypeOf<
      PasswordRefusal | ShareCodeRefusal | ShareTermsRefusal | SharedItemsRefusal | LifecycleRefusal
    >().toExtend<RefusalCode>()
    expectTypeOf<ResidentIdRefusal>().toExtend<keyof typeof zhCN.findings>()
  })

  it('have every check of a verification and no other', () => {
    const codes = Object.values(checkCodes).flatMap((states) => Object.values(states).flat())
    expect(Object.keys(zhCN.checks).toSorted()).toEqual([...codes].toSorted())
  })

  it('print levels and states in Chinese as the credential and the roster print them', () => {
    for (const scheme of schemeNames)
      for (const level of levelNames)
        if (hasLevel(scheme, level)) expect(zhCN.levels[level]).toBe(printedLevel(scheme, level))
    for (const level of contestLevels) expect(zhCN.levels[level]).toBe(printedContestLevel(level))
    for (const state of enrolmentStates)
      expect(zhCN.enrolmentStates[state]).toBe(printedEnrolmentState(state))
  })
})

describe('a fact in a sentence', () => {
  it.each([
    ['2026-03-02', '2026年3月2日', '2 Mar 2026'],
    ['2026-03-01T16:00:00.000Z', '2026年3月2日', '2 Mar 2026'],
    ['2026-03-01T15:59:59.999Z', '2026年3月1日', '1 Mar 2026'],
    ['2026-03', '2026年3月', 'Mar 2026'],
    ['2026', '2026年', '2026'],
    ['二月', '二月', '二月'],
    ['nT', 'nT', 'nT'],
    ['2026-13-40', '2026-13-40', '2026-13-40'],
    [null, '', ''],
  ])('turns the date %j into %s and %s', (date, inChinese, inEnglish) => {
    expect(dateIn(date)).toBe(inChinese)
    expect(dateInEnglish(date)).toBe(inEnglish)
  })

  it('writes a moment on China’s clocks, and a mere date without a time', () => {
    expect(momentIn('2026-03-01T16:05:00Z')).toBe('2026年3月2日 00:05')
    expect(momentInEnglish('2026-03-01T16:05:00Z')).toBe('2 Mar 2026, 00:05')
    expect(momentIn('2026-03-02')).toBe('2026年3月2日')
  })

  it('tells a web page named as a workbook how to become one', () => {
    const inChinese = zhCN.refusals['workbook.notAWorkbook']
    expect(inChinese({ found: 'html' })).toContain('另存为 .xlsx')
    expect(inChinese({ found: 'document' })).toBe(inChinese({}))
  })

  it('names a field and a state by their words', () => {
    expect(zhCN.refusals['record.claims']({ field: 'number' })).toBe('“证书编号”填得不对；请核对后再提交。')
    expect(zhCN.refusals['record.state']({ state: 'issued' })).toContain('已签发')
    expect(zhCN.refusals['import.header']({ missing: 'name、issuedOn' })).toContain('姓名、发证日期')
    expect(en.refusals['issue.notEntitled']({ kind: 'competition' })).toContain('contest')
  })

  it('says a change of enrolment in words, and leaves a number as it is', () => {
    const differs = { current: '在读', given: '休学' }
    expect(zhCN.findings['enrolment.differs'](differs).problem).toContain('“在读”，表里是“休学”')
    expect(en.findings['enrolment.differs'](differs).problem).toContain('“enrolled”, in the sheet “on leave”')
    const dates = { current: '2024-09', given: '2024' }
    expect(zhCN.findings['enrolment.differs'](dates).problem).toContain('“2024年9月”，表里是“2024”')
  })

  it('names an earlier row by its sheet when it stands on another', () => {
    const [here, there] = [
      { row: 7, sheet: null },
      { row: 7, sheet: '一班' },
    ]
    expect(zhCN.findings['id.repeated'](here).problem).toBe('和第 7 行是同一个人')
    expect(zhCN.findings['id.repeated'](there).problem).toBe('和“一班”表第 7 行是同一个人')
    expect(en.findings['certificate.repeated'](there).problem).toBe(
      'The same certificate as in row 7 of the sheet “一班”',
    )
  })

  it('tells a size in megabytes', () => {
    expect(zhCN.refusals['import.tooLarge']({ limit: 52_428_800 })).toContain('50 MB')
  })

  it('tells a late 1+X certificate since when there are none', () => {
    const finding = zhCN.findings['issuedOn.afterHandOver']({
      date: '2026-04-01',
      lastDay: '2025-12-31',
      daysAhead: 0,
      source: '人社厅函〔2025〕154号',
    })
    expect(finding.problem).toBe(
      '1+X 证书只颁发到 2025年12月31日，之后移交人社部门（人社厅函〔2025〕154号）；这张写的是 2026年4月1日',
    )
  })
})
