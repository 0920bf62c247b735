import { expect, it } from 'vitest'
import { titleFinder } from './similarity.ts'

it.each([
  ['数控技术', ['数控技术应用', '数控加工'], '数控技术应用'],
  ['数控', ['机械', '数控甲', '数控乙'], '数控甲'],
  ['幼儿保育', ['学前教育', '会计事务'], null],
  ['数控', [], null],
  ['', ['数控'], null],
])('the title nearest to %s among %j is %s', (wanted, titles, nearest) => {
  expect(titleFinder(titles)(wanted)).toBe(nearest)
})

it('a long text is compared by its beginning alone', () => {
  const signs = Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x4e00 + at))
  const [beginning, end] = [signs.slice(0, 80).join(''), signs.slice(120).join('')]
  expect(titleFinder([end])(signs.join(''))).toBeNull()
  expect(titleFinder([beginning])(signs.join(''))).toBe(beginning)
})

it('twenty thousand unknown names meet a catalogue of fourteen hundred before the test times out', () => {
  const title = (seed: number) =>
    Array.from({ length: 14 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((seed * 31 + at * at * 7) % 20_000)),
    ).join('')
  const nearest = titleFinder(Array.from({ length: 1400 }, (_, at) => title(at)))
  const found = Array.from({ length: 20_000 }, (_, at) => nearest(title(at)))
  expect(found[1399]).toBe(title(1399))
  expect(found.filter((each) => each !== null).length).toBeGreaterThanOrEqual(1400)
})
