import { civilDateIn } from '@jiangji/domain/calendar'
import { registerOf, type RegisterName } from '@jiangji/domain/register/registers'
import { en } from '@jiangji/domain/words/en'
import { wordOf } from '@jiangji/domain/words/word-of'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { Context } from '../../platform/context.ts'
import { writeTable } from '../../platform/files/write/write-table.ts'
import { listEntries } from './queries.ts'
import { entryLine } from './register-view.ts'

export async function exportRegister(ctx: Context, register: RegisterName, language: 'zh-CN' | 'en') {
  const words = language === 'en' ? en : zhCN
  const today = civilDateIn(ctx.now())
  const rows = await ctx.read('register.read', (trx) => listEntries(trx, ctx.organisationId, register))
  const act = { subject: { type: 'list', id: 'register' }, facts: { register } }
  await ctx.commit('register.read', act, () => Promise.resolve())
  const { fields } = registerOf(register)
  const own: { name: string; fields: Readonly<Record<string, string>> } = words.registers[register]
  const state = language === 'en' ? 'State' : '状态'
  const bytes = await writeTable({
    sheet: own.name,
    columns: [...fields.map(({ key }) => ({ header: own.fields[key] ?? key, width: 20 })), { header: state }],
    rows: rows.map((row) => {
      const line = entryLine(row, today)
      const cells = fields.map(({ key, type }) => cellOf(row.content[key], type, words.registerChoices))
      return { cells: [...cells, words.entryStates[line.state]] }
    }),
  })
  return { fileName: `${own.name}-${today}.xlsx`, bytes }
}

function cellOf(value: unknown, type: string, choices: Readonly<Record<string, string>>) {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return null
  if (type === 'date') return { date: value }
  return type === 'choice' ? wordOf(choices, value) : value
}
