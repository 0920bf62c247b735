import type { Context } from '../../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../../platform/export/list-workbook.ts'
import { atOnce, everything } from '../../../platform/export/pages.ts'
import { requestColumns, requestStates } from '../../../platform/export/request-columns.ts'
import { listDuplicates } from './queries.ts'

type Request = Awaited<ReturnType<typeof listDuplicates>>[number]

const columns: readonly ListColumn<Request>[] = [
  { header: ['申请什么', 'Request'], cell: ({ act }, { words }) => words.personActs[act] },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(requestStates[state]) },
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['第一所学校', 'First school'], cell: ({ mainCollege }) => mainCollege },
  { header: ['第一个学号', 'First student number'], cell: ({ mainNumber }) => mainNumber },
  { header: ['第二所学校', 'Second school'], cell: ({ otherCollege }) => otherCollege },
  { header: ['第二个学号', 'Second student number'], cell: ({ otherNumber }) => otherNumber },
  ...requestColumns,
]

/** The learners whom two schools hold, as the bureau merged them or was asked to. */
export const duplicatesWorkbook = listWorkbook({
  name: 'duplicates',
  title: ['重复的学生', 'Learners held twice'],
  permission: 'duplicate.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['重复的学生', 'Learners held twice'],
      columns,
      pages: (ctx: Context) =>
        atOnce(() => ctx.read('duplicate.read', (trx) => listDuplicates(trx, ctx.organisationId))),
    }),
  ],
})
