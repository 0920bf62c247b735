import { describe, expect, it } from 'vitest'
import { bakeSvg } from './bake.ts'
import { drawBadge } from './draw-badge.ts'
import { unbakeSvg } from './unbake.ts'

const token = 'eyJhbGciOiJFUzI1NiJ9.eyJ4IjoxfQ.c2lnbmF0dXJl'
const json = '{"name":"甲 & 乙 < 丙 ]]> \\"丁\\""}'
const plain = `<?xml version="1.0"?>\n<!-- 图 --><svg xmlns="http://www.w3.org/2000/svg" width='9' data-x=">"><title>a &amp; b</title></svg>\n`
const ours = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
const svgOf = (inside: string, attributes = ours) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`
const badge = `<openbadges:credential verify="${token}"/>`

const bake = (svg: string, credential: string) => {
  const baked = bakeSvg(svg, credential)
  if (!baked.ok) throw new Error(baked.code)
  return baked.value
}

describe('a baked SVG (Open Badges 3.0 section 5.3.2)', () => {
  it('carries a token in `verify` of the first child, nothing else changed', () => {
    const baked = bake(plain, token)
    expect(unbakeSvg(baked)).toEqual({ ok: true, value: token })
    expect(baked).toContain(`data-x=">" ${ours}>${badge}<title>a &amp; b</title>`)
    expect(baked.replace(` ${ours}`, '').replace(badge, '')).toBe(plain)
  })

  it('carries a JSON credential as CDATA, whatever signs are in it', () => {
    expect(unbakeSvg(bake(plain, json))).toEqual({ ok: true, value: json })
  })

  it('replaces what was there', () => {
    expect(bake(bake(plain, json), token)).toBe(bake(plain, token))
    expect(bake(bake(bake(plain, token), json), token)).toBe(bake(plain, token))
  })

  it('is read as others bake it: another prefix, a body with blanks, behind a declaration of its type', () => {
    const other = svgOf(
      `<ob:credential verify="${token}"></ob:credential>`,
      'xmlns:ob="https://purl.imsglobal.org/ob/v3p0"',
    )
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    for (const svg of [other, svgOf(`\n ${badge}`), doctype + svgOf(badge)])
      expect(unbakeSvg(svg)).toEqual({ ok: true, value: token })
    expect(unbakeSvg(svgOf('<openbadges:credential>{"a":"&lt;"}</openbadges:credential>'))).toMatchObject({
      value: '{"a":"<"}',
    })
  })

  it.each([
    ['without a credential', plain, 'shape.imageWithoutCredential'],
    ['with two', svgOf(badge + badge), 'shape.twoCredentials'],
    ['with one deeper down', svgOf(`<g>${badge}</g>`), 'shape.imageWithoutCredential'],
    [
      'of another namespace',
      svgOf(badge, 'xmlns:openbadges="http://openbadges.org"'),
      'shape.imageWithoutCredential',
    ],
    ['as deep as a well', svgOf(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`), 'shape.tooLarge'],
    ['that is HTML', '<html xmlns="http://www.w3.org/1999/xhtml"></html>', 'shape.unrecognised'],
    ['without a namespace', '<svg><a/></svg>', 'shape.unrecognised'],
    ['not closed', svgOf(badge).slice(0, -3), 'shape.imageDamaged'],
    [
      'with an entity of its own',
      `<!DOCTYPE svg [<!ENTITY t "${token}">]>${svgOf('<openbadges:credential verify="&t;"/>')}`,
      'shape.imageDamaged',
    ],
  ])('%s is refused', (_, svg, code) => {
    expect(unbakeSvg(svg)).toMatchObject({ ok: false, code })
  })

  it('is not baked where the prefix stands for something else', () => {
    expect(bakeSvg(svgOf('', 'xmlns:openbadges="http://openbadges.org"'), token)).toMatchObject({
      code: 'shape.imageDamaged',
    })
  })

  it('cut anywhere before its end gives no other credential', () => {
    const baked = bake(plain, token)
    for (let length = 1; length < baked.length - 7; length += 3)
      expect(unbakeSvg(baked.slice(0, length)).ok).toBe(false)
  })
})

describe('the image of a credential', () => {
  const content = {
    id: 'urn:x',
    issuer: { id: 'did:web:x', name: '示例县职业中等专业学校' },
    holder: { id: 'urn:y', name: '阿依古丽·买买提 <script>' },
    achievement: {
      type: null,
      name: '汽车运用与维修职业技能等级证书（汽车动力与驱动系统综合分析技术）（中级）',
      creator: null,
      criteria: null,
      humanCode: null,
    },
    results: [],
    number: null,
    awardedOn: '2025-07-17T00:00:00+08:00',
    validFrom: new Date('2026-03-01T02:03:04Z'),
    validUntil: null,
    note: '演示数据',
    status: null,
  }
  const labels = { holder: '持有人', issuer: '核实单位', awardedOn: '颁发日期', number: '证书编号' }

  it('says issuer, holder, what and day, leaves out what is not signed, and can be baked', () => {
    const svg = drawBadge(content, labels)
    for (const said of [
      '汽车运用与维修职业技能等级',
      '阿依古丽',
      '示例县职业中等专业学校',
      '2025-07-17',
      '演示数据',
    ])
      expect(svg).toContain(said)
    expect(svg).not.toContain('证书编号')
    expect(svg).not.toContain('<script>')
    expect(unbakeSvg(bake(svg, token))).toEqual({ ok: true, value: token })
  })

  it('names the day of signing when none of awarding is signed', () => {
    expect(drawBadge({ ...content, awardedOn: null }, labels)).toContain('2026-03-01')
  })
})
