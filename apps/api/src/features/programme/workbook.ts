import { wordOf } from '@jiangji/domain/words/word-of'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { atOnce, everything } from '../../platform/export/pages.ts'
import { requestColumns, requestStates } from '../../platform/export/request-columns.ts'
import type { Both } from '../../platform/export/tongue.ts'
import { listLists, listSchools, listTechnicianProgrammes } from './queries.ts'

type Row<Read extends (...given: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Read>>[number]

const everyList = 10_000

const catalogues: Readonly<Record<Row<typeof listSchools>['catalogues'][number], Both>> = {
  'moe-2021': ['职业教育专业目录', 'Programmes of vocational education'],
  technician: ['技工院校专业目录', 'Programmes of schools of skilled workers'],
}

const programmeColumns: readonly ListColumn<Row<typeof listTechnicianProgrammes>>[] = [
  { header: ['代码', 'Code'], cell: ({ code }) => code },
  { header: ['名称', 'Name'], cell: ({ name }) => name },
  {
    header: ['培养层级', 'Training levels'],
    cell: ({ levels }, { words, list }) =>
      list(levels.map((level) => wordOf(words.choices.trainingLevel, level))) || null,
  },
  { header: ['来源', 'Source'], cell: ({ source }) => source },
  { header: ['年份', 'Year'], cell: ({ year }) => year },
]

const listColumns: readonly ListColumn<Row<typeof listLists>>[] = [
  { header: ['文件', 'File'], cell: ({ fileName }) => fileName },
  { header: ['专业数', 'Programmes'], cell: ({ entries }) => entries.length },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(requestStates[state]) },
  ...requestColumns,
]

const schoolColumns: readonly ListColumn<Row<typeof listSchools>>[] = [
  { header: ['学校', 'School'], cell: ({ name }) => name },
  {
    header: ['名册按哪份核对', 'Rosters are read by'],
    cell: (school, { say, list }) => list(school.catalogues.map((each) => say(catalogues[each]))),
  },
]

/** The programmes of schools of skilled workers, the lists that brought them, and who is read by which. */
export const programmesWorkbook = listWorkbook({
  name: 'programmes',
  title: ['专业目录', 'Lists of programmes'],
  permission: 'programme.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['技工院校专业目录', 'Programmes'],
      columns: programmeColumns,
      pages: (ctx: Context) => atOnce(() => ctx.read('programme.read', listTechnicianProgrammes)),
    }),
    listSheet({
      title: ['上传的目录', 'Uploaded lists'],
      columns: listColumns,
      pages: (ctx: Context) =>
        atOnce(() => ctx.read('programme.read', (trx) => listLists(trx, ctx.organisationId, everyList))),
    }),
    listSheet({
      title: ['学校用哪份目录', 'Lists by school'],
      columns: schoolColumns,
      pages: (ctx: Context) => atOnce(() => ctx.read('programme.read', listSchools)),
    }),
  ],
})
