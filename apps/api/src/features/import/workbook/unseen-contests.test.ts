import { noCatalogues } from '@jiangji/domain/record/kind'
import { describe, expect, it } from 'vitest'
import { gb18030 } from '../testing/gb18030.ts'
import { people } from '../testing/people.ts'
import { outcomesOf, readInMemory, type ReadWorkbook } from '../testing/read-in-memory.ts'
import { workbook, type Cell } from '../testing/workbook.ts'

const team = people(6)
const [zhao, qian, sun, li] = team as [Person, Person, Person, Person]
type Person = (typeof team)[number]

const header = [
  '序号',
  '大赛名称',
  '竞赛项目',
  '比赛级别',
  '获奖等级',
  '比赛形式',
  '学生姓名',
  '身份证号码',
  '颁奖时间',
  '获奖证书编号',
  '主办单位',
]
const shared = ['2025年市职业院校技能大赛', '电子商务运营', '市级', '二等奖', '团体']

function line(
  index: number,
  { name, id }: { name: Cell; id: Cell },
  number: Cell = 'T-1',
  day = '2025.6.1',
): Cell[] {
  return [index, ...shared, name, id, day, number, '演示市教育局']
}

function read(bytes: Uint8Array): Promise<ReadWorkbook> {
  const reference = { catalogues: noCatalogues, decisions: [] }
  const learner = (number: string | undefined) => {
    const found = team.find(({ id }) => id === number)
    return found ? { learnerId: found.id, name: found.name, enrolledOn: '2024-09-01' } : null
  }
  return readInMemory({ bytes, kind: 'competition', reference }, ({ holder, others = [] }) => ({
    holder: learner(holder?.value),
    others: others.map(({ value }) => learner(value)),
    taken: null,
  }))
}

function awardsOf({ rows }: ReadWorkbook) {
  return rows.map(({ payload }) => {
    const { award, others } = payload as { award: string; others: unknown[] }
    return [award, others.length + 1]
  })
}

function csv(rows: readonly (readonly Cell[])[], separator: string): string {
  const quoted = (cell: Cell) => {
    const text = typeof cell === 'object' ? '' : String(cell)
    return text.includes('\n') ? `"${text}"` : text
  }
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n')
}

const inOneCell = (sign: string) => ({
  name: [zhao, qian, sun].map(({ name }) => name).join(sign),
  id: [zhao, qian, sun].map(({ id }) => id).join(sign),
})

describe('contest results nobody has shown us', () => {
  it.each([
    [
      'UTF-16 with semicolons',
      Buffer.from(`\ufeff${csv([header, line(1, inOneCell('，'))], ';')}`, 'utf16le'),
    ],
    ['GB 18030 with slashes', gb18030(csv([header, line(1, inOneCell('／'))], ','))],
    ['UTF-8 with two lines a cell', Buffer.from(csv([header, line(1, inOneCell('\n'))], '\t'))],
    ['blanks between names', Buffer.from(csv([header, line(1, inOneCell('　'))], ','))],
  ])('name a team in one cell, in %s', async (_case, bytes) => {
    const found = await read(bytes)
    expect(outcomesOf(found)).toEqual([[2, 'accepted']])
    expect(found.rows[0]).toMatchObject({
      summary: { name: `${zhao.name}、${qian.name}、${sun.name}` },
      payload: { claims: { teamSize: 3, edition: 2025, organiser: '演示市教育局', awardLevel: 'second' } },
    })
  })

  it('name the members of a team on lines of their own, all else merged', async () => {
    const bytes = await workbook({
      rows: [header, line(1, zhao), line(1, qian), line(1, sun), line(2, li, 'T-2')],
      merges: ['B', 'C', 'D', 'E', 'F', 'I', 'J', 'K'].map((column) => `${column}2:${column}4`),
    })
    const found = await read(bytes)
    expect(outcomesOf(found).map(([, outcome]) => outcome)).toEqual(Array(4).fill('accepted'))
    const [first, second, third, other] = awardsOf(found)
    expect([second, third]).toEqual([first, first])
    expect(other).not.toEqual(first)
  })

  it('without a number are one award line by line, and say so', async () => {
    const rows = [
      header,
      line(1, zhao, null),
      line(2, qian, null),
      line(3, sun, null, '2025.6.2'),
      line(4, zhao, null),
    ]
    const found = await read(await workbook({ rows }))
    expect(outcomesOf(found)).toEqual([
      [2, 'accepted'],
      [3, 'warned', '获奖证书编号 award.joined'],
      [4, 'accepted'],
      [5, 'accepted'],
    ])
    const keys = awardsOf(found).map(([key]) => key)
    expect(keys[1]).toBe(keys[0])
    expect(new Set(keys).size).toBe(3)
  })

  it.each<[string, Cell[], string[]]>([
    ['a member twice', line(2, zhao), ['unchanged', '获奖证书编号 award.repeated']],
    [
      'the number of another award',
      line(2, qian, 'T-1', '2025.6.2'),
      ['rejected', '获奖证书编号 award.numberRepeated'],
    ],
    [
      'a member beside a known one',
      line(2, { name: `${zhao.name}、${qian.name}`, id: `${zhao.id}、${qian.id}` }),
      ['rejected', '获奖证书编号 award.numberRepeated'],
    ],
    [
      'one number twice in a cell',
      line(2, { name: '甲、乙', id: `${li.id}、${li.id}` }, 'T-3'),
      ['rejected', '身份证号码 member.twice'],
    ],
    [
      'ID numbers kept as a number',
      line(2, { name: qian.name, id: Number(qian.id) }, 'T-4'),
      ['rejected', '身份证号码 id.lostDigits'],
    ],
  ])('with %s are told apart', async (_case, second, [outcome, said]) => {
    const found = await read(await workbook({ rows: [header, line(1, zhao), second] }))
    expect(outcomesOf(found)[1]?.slice(1, 3)).toEqual([outcome, said])
  })

  it('show no ID number of a team, read or not', async () => {
    const bytes = await workbook({
      rows: [header, line(1, { ...inOneCell('、'), name: zhao.name }), line(2, inOneCell('、'), 'T-2')],
    })
    const { rows } = await read(bytes)
    const shown = JSON.stringify(rows.map(({ findings, summary }) => [findings, summary]))
    expect(shown).not.toContain(zhao.id.slice(10, 17))
    expect(shown).not.toContain(qian.id.slice(10))
  })
})
