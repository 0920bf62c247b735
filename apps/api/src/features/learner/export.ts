import type { Readable } from 'node:stream'
import { civilDateIn } from '@jiangji/domain/calendar'
import type { CellValue } from '@jiangji/domain/import/cell'
import { en } from '@jiangji/domain/words/en'
import { wordOf } from '@jiangji/domain/words/word-of'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { Context } from '../../platform/context.ts'
import { streamTable } from '../../platform/files/write/stream-table.ts'
import type { LearnerNarrowing } from './learner-filter.ts'
import { learnerLine } from './learner-line.ts'
import { listLearners } from './queries.ts'

const chunkSize = 1000

const chinese = {
  words: zhCN,
  sheet: '学籍',
  headers: ['姓名', '学号', '身份证号', '班级', '专业', '学籍状态', '账号', '备注'],
  open: '已开通',
  notOpen: '未开通',
  merged: '已并入同一人的另一条',
}
const english: typeof chinese = {
  words: en,
  sheet: 'Learners',
  headers: ['Name', 'Student number', 'ID number', 'Class', 'Programme', 'Enrolment', 'Account', 'Note'],
  open: 'Open',
  notOpen: 'Not open',
  merged: 'Merged into another row of the same person',
}

/** The list of learners as a workbook, ID numbers masked as on the page; who took which is written down before the first row leaves. */
export async function exportLearners(
  ctx: Context,
  filter: LearnerNarrowing,
  inEnglish: boolean,
): Promise<{ fileName: string; body: Readable }> {
  const said = inEnglish ? english : chinese
  const act = { subject: { type: 'list', id: 'learners' }, facts: { ...filter } }
  await ctx.commit('learner.export', act, () => Promise.resolve())
  const body = streamTable({
    sheet: said.sheet,
    headers: said.headers,
    chunks: chunksOf(ctx, filter, said),
  })
  return { fileName: `${said.sheet}.xlsx`, body }
}

async function* chunksOf(
  ctx: Context,
  filter: LearnerNarrowing,
  said: typeof chinese,
): AsyncGenerator<CellValue[][]> {
  const lineOf = learnerLine(ctx, civilDateIn(ctx.now()))
  let after: string | null = null
  do {
    const asked: Parameters<typeof listLearners>[2] = { ...filter, after, limit: chunkSize }
    const found: Awaited<ReturnType<typeof listLearners>> = await ctx.read('learner.export', (trx) =>
      listLearners(trx, ctx.organisationId, asked),
    )
    const page = found.slice(0, chunkSize).map(lineOf)
    yield page.map((line) => cellsOf(line, said))
    after = found.length > chunkSize ? (page.at(-1)?.studentNumber ?? null) : null
  } while (after !== null)
}

function cellsOf(line: ReturnType<ReturnType<typeof learnerLine>>, said: typeof chinese): CellValue[] {
  return [
    line.name,
    line.studentNumber,
    line.idMasked,
    line.className,
    line.programme,
    wordOf(said.words.enrolmentStates, line.state),
    line.activated ? said.open : said.notOpen,
    line.mergedInto === null ? null : said.merged,
  ]
}
