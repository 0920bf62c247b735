import { expect, test } from 'vitest'
import { bindDomain } from './bind-domain.ts'

const domain = bindDomain({
  findingSentence: ({ problem, mend }: { problem: string; mend: string }) => `${problem}；${mend}。`,
  inColumn: ({ column, problem }: { column: string; problem: string }) => `${column}：${problem}`,
  kinds: { certificate: { name: '证书', sign: '证' } },
  levels: { intermediate: '中级' },
  credentialParts: { creator: '颁证单位' },
  fields: { certificate: { theoryScore: '理论成绩' } },
  refusals: { 'permission.samePerson': '要由另一个人来做' },
  findings: {
    'id.checkDigit': ({ expected, found }: { expected: string; found: string }) => ({
      problem: `校验位应为 ${expected}，表里是 ${found}`,
      mend: '对照户口簿核对末位',
    }),
    'cell.missing': { problem: '没有填写', mend: '照原件补上' },
  },
})

test('a finding is said with its facts, problem and mend apart', () => {
  expect(domain.finding({ code: 'id.checkDigit', facts: { expected: '5', found: '9' } })).toEqual({
    problem: '校验位应为 5，表里是 9',
    mend: '对照户口簿核对末位',
  })
})

test('a finding whose words fit any cell names its column, another does not', () => {
  const column = '课程名称'
  expect(domain.findingOfRow({ code: 'cell.missing', facts: {}, column }).problem).toBe('课程名称：没有填写')
  expect(
    domain.findingOfRow({ code: 'id.checkDigit', facts: { expected: '5', found: '9' }, column }).problem,
  ).toBe('校验位应为 5，表里是 9')
})

test('kinds have a name and a sign, levels and refusals a sentence', () => {
  expect([domain.kind('certificate'), domain.kindSign('certificate')]).toEqual(['证书', '证'])
  expect(domain.level('intermediate')).toBe('中级')
  expect(domain.refusal({ code: 'permission.samePerson', facts: {} })).toBe('要由另一个人来做')
})

test('what a share shows is named as a part of every credential, or as a field of its kind', () => {
  expect(domain.shareField('certificate', 'creator')).toBe('颁证单位')
  expect(domain.shareField('certificate', 'theoryScore')).toBe('理论成绩')
  expect(domain.shareField('certificate', 'newField')).toBe('newField')
})

test('a typed record is refused with what a workbook would be told, problem and mend in one sentence', () => {
  expect(domain.refusal({ code: 'id.checkDigit', facts: { expected: '5', found: '9' } })).toBe(
    '校验位应为 5，表里是 9；对照户口簿核对末位。',
  )
  expect(domain.refusal({ code: 'new.rule', facts: {} })).toBe('new.rule')
})

test('what a newer server says and this page does not know stands as its code', () => {
  expect(domain.state('constructor')).toBe('constructor')
  expect(domain.finding({ code: 'new.rule', facts: {} })).toEqual({ problem: 'new.rule', mend: '' })
})
