import { describe, expect, test } from 'vitest'
import { reminders as remindersEn } from './en/reminders.ts'
import { rights as rightsEn } from './en/rights.ts'
import { verify as verifyEn } from './en/verify.ts'
import { words as enDesk } from './desk-en.ts'
import { words as enNear } from './en.ts'
import { rights as rightsZh } from './zh-CN/rights.ts'
import { words as enLearner } from './learner-en.ts'
import { words as zhLearner } from './learner-zh-cn.ts'
import { reminders as remindersZh } from './zh-CN/reminders.ts'
import { verify as verifyZh } from './zh-CN/verify.ts'
import { words as zhDesk } from './desk-zh-cn.ts'
import { words as zhNear } from './zh-CN.ts'

const { domain: _zh, ...zhPages } = { ...zhNear, ...zhLearner, ...zhDesk }
const { domain: _en, ...enPages } = { ...enNear, ...enLearner, ...enDesk }

type Sentence = { path: string; text: string }

function sentencesOf(source: unknown, path = ''): Sentence[] {
  if (typeof source === 'string') return [{ path, text: source }]
  if (typeof source === 'function') return [{ path, text: String(source('甲', '乙', '丙')) }]
  if (typeof source !== 'object' || source === null) return []
  return Object.entries(source).flatMap(([key, value]) => sentencesOf(value, `${path}.${key}`))
}

const chinese = sentencesOf({ ...zhPages, rights: rightsZh, verify: verifyZh, reminders: remindersZh })
const english = sentencesOf({ ...enPages, rights: rightsEn, verify: verifyEn, reminders: remindersEn })

describe('the words of the pages', () => {
  test('are the same in both languages', () => {
    expect(english.map(({ path }) => path).toSorted()).toEqual(chinese.map(({ path }) => path).toSorted())
  })
  test('are never empty', () => {
    expect([...chinese, ...english].filter(({ text }) => text.trim() === '')).toEqual([])
  })
  test('keep Chinese out of the English', () => {
    const given = /[甲乙丙]/g
    expect(english.filter(({ text }) => /\p{Script=Han}/u.test(text.replace(given, '')))).toEqual([])
  })
  test('use full-width punctuation in the Chinese', () => {
    expect(
      chinese.filter(({ text }) => /\p{Script=Han}[,;:!?()]|[,;!?()]\p{Script=Han}/u.test(text)),
    ).toEqual([])
  })
  test('put a verb on the button, never 确定', () => {
    expect(chinese.filter(({ text }) => /^(确定|确认|提交)$/.test(text))).toEqual([])
  })
})
