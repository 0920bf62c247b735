import { expect, test } from 'vitest'
import { college } from '../../words/zh-CN/college.ts'
import { importSteps } from './import-steps.ts'

const states = (kind: string, now: Parameters<typeof importSteps>[1]) =>
  importSteps(kind, now, college.import.steps).map(({ label, state }) => `${label} ${state}`)

test('the trail of an import names the step one stands at', () => {
  expect(states('roster', 'review')).toEqual(['上传 done', '识别列 done', '核对 now', '生效 todo'])
})

test('a roster takes effect, certificates go to another person', () => {
  expect(states('certificate', 'over').at(-1)).toBe('送审 done')
  expect(states('roster', 'over').at(-1)).toBe('生效 done')
})
