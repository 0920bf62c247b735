import { expect, test } from 'vitest'
import { describePlace, isOpenToNetwork } from './addresses.ts'

test('a start is opened at the public origin, else on this machine', () => {
  const place = { publicOrigin: null, host: '0.0.0.0', port: 9090 }
  expect(describePlace(place).address).toBe('http://localhost:9090')
  expect(describePlace({ ...place, publicOrigin: 'https://jiangji.example' }).address).toBe(
    'https://jiangji.example',
  )
})

test.each([
  ['0.0.0.0', true],
  ['::', true],
  ['127.0.0.1', false],
  ['localhost', false],
])('listening at %s, other machines can open it: %s', (host, open) => {
  expect(isOpenToNetwork({ host })).toBe(open)
})
