import { formatShareCode, makeShareCode } from '@jiangji/domain/identity/share-code'
import { expect, it } from 'vitest'
import { shareCodeIn } from './share-code-in.ts'

const code = makeShareCode(Uint8Array.from({ length: 12 }, (_, at) => at * 7))

it('finds a code alone and in a link of ours', () => {
  for (const text of [
    code,
    ` ${formatShareCode(code)}\n`,
    `https://jiangji.example/v/${code}`,
    `http://192.0.2.7:8080/v/${code}/`,
  ])
    expect(shareCodeIn(text)).toBe(code)
})

it('finds none in anything else', () => {
  for (const text of [
    '',
    'eyJhbGciOiJFUzI1NiJ9.e30.AAAA',
    `${code}X`,
    `https://elsewhere.example/?${code}`,
    `https://jiangji.example/x/v/${code}`,
    'https://jiangji.example/v/AAAA',
  ])
    expect(shareCodeIn(text)).toBeNull()
})
