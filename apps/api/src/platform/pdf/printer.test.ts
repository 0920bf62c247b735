import { hash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openGlyphs } from './glyphs.ts'
import { openPrinter } from './printer.ts'
import type { PrintOrder } from './print-order.ts'
import { readPdf } from './testing/read-pdf.ts'

const printer = openPrinter()
afterAll(async () => printer.close())

const order = (line: string, changes: Partial<PrintOrder> = {}): PrintOrder => ({
  folder: join(import.meta.dirname, 'testing/templates'),
  template: 'line.typ',
  content: { line },
  attachments: [
    {
      name: '凭证.jwt',
      mediaType: 'text/plain',
      description: '签名凭证',
      text: 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln',
    },
  ],
  madeAt: new Date('2026-03-02T04:00:00Z'),
  ...changes,
})

describe('the characters that can be printed', () => {
  it.each([
    ['阿依古丽·买买提', 0],
    ['欧阳㛃', 0],
    ['龚䶮', 0],
    ['𠮷田', 1],
    ['𠮷田𪚥', 2],
    ['䶮\u{E0100}', 0],
  ])('has those of %s, with %i pieces of the font of rare ones', async (text, pieces) => {
    const glyphs = await openGlyphs()
    expect(glyphs.missingIn(text)).toEqual([])
    expect(glyphs.rarePiecesIn(text)).toHaveLength(pieces)
  })

  it.each([
    ['\u{30EDE}面', ['\u{30EDE}']],
    ['演示\u{E000}', ['\u{E000}']],
    ['🎓毕业', ['🎓']],
  ])('lacks some of %j, and says so', async (text, missing) => {
    expect((await openGlyphs()).missingIn(text)).toEqual(missing)
  })
})

describe('a document', () => {
  it('has a text that can be copied, rare characters too, and its files inside', async () => {
    const line = '𠮷㛃䶮 阿依古丽·买买提 2026年3月2日'
    const { pages, attachments, info } = await readPdf(await printer.print(order(line)))
    expect(pages[0]?.replaceAll(' ', '')).toBe(line.replaceAll(' ', ''))
    expect(attachments).toEqual({ '凭证.jwt': 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln' })
    expect(info).toMatchObject({ Title: line, CreationDate: expect.stringContaining('20260302') })
  })

  it('is PDF/A-3 with its structure, its files related as data', async () => {
    const text = (await printer.print(order('结构'))).toString('latin1')
    expect(text).toMatch(/pdfaid:part>3<\/pdfaid:part/)
    expect(text).toMatch(/pdfaid:conformance>A</)
    expect(text).toMatch(/AFRelationship\s*\/Data/)
  })

  it('is the same to the byte when it is made again', async () => {
    const digests = await Promise.all(
      [1, 2].map(async () => hash('sha256', await printer.print(order('同一份')))),
    )
    expect(new Set(digests).size).toBe(1)
    expect(hash('sha256', await printer.print(order('另一份')))).not.toBe(digests[0])
  })

  it('never prints a blank or a box: what no font has is marked and named', async () => {
    const { pages } = await readPdf(await printer.print(order('面\u{30EDE}')))
    expect(pages[0]).toContain('面〓')
    expect(pages[0]).toContain('U+30EDE')
  })

  it('takes what it prints as words, never as markup', async () => {
    const line = '#panic("x") *粗* $1$ [括号] \\ <标签> @引用'
    const { pages } = await readPdf(await printer.print(order(line)))
    expect(pages[0]?.replaceAll(' ', '')).toBe(line.replaceAll(' ', ''))
  })
})

describe('the printer', () => {
  it('tells what is wrong with a template, and goes on with the next document', async () => {
    await expect(printer.print(order('坏的', { template: 'none.typ' }))).rejects.toThrow(/none\.typ/)
    expect((await readPdf(await printer.print(order('下一份')))).pages[0]).toBe('下一份')
  })

  it('asks to come again when too many wait, and serves those it took', async () => {
    const orders = Array.from({ length: 130 }, (_, at) => printer.print(order(`第${at}份`)))
    const outcomes = await Promise.allSettled(orders)
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(30)
    expect(refused[0]).toMatchObject({ reason: { code: 'slowDown' } })
  })
})
