import { narrowing, recordFilterSchema, type RecordFilter } from '@jiangji/domain/record/list-filter'
import { wordOf } from '@jiangji/domain/words/word-of'
import { listSheet, listWorkbook, type ListColumn } from '../../../platform/export/list-workbook.ts'
import { byKey } from '../../../platform/export/pages.ts'
import { dateCell, kindCell } from '../../../platform/export/tongue.ts'
import { writePlace } from './order.ts'
import { listRecords, type ListedRecord } from './queries.ts'

const columns: readonly ListColumn<ListedRecord>[] = [
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['学号', 'Student number'], cell: ({ studentNumber }) => studentNumber },
  { header: ['班级', 'Class'], cell: ({ className }) => className },
  { header: ['专业', 'Programme'], cell: ({ programme }) => programme },
  { header: ['类别', 'Kind'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['记录', 'Record'], cell: ({ title }) => title },
  {
    header: ['等级', 'Level'],
    cell: ({ level, awardLevel }, { words }) => {
      const shown = level ?? awardLevel
      return shown === null ? null : wordOf(words.levels, shown)
    },
  },
  { header: ['编号', 'Number'], cell: ({ number }) => number },
  { header: ['颁证单位', 'Awarding body'], cell: ({ awardingBody }) => awardingBody },
  { header: ['颁发日期', 'Issued on'], cell: ({ issuedOn }) => dateCell(issuedOn) },
  { header: ['有效期至', 'Valid to'], cell: ({ validTo }) => dateCell(validTo) },
  { header: ['状态', 'State'], cell: ({ state }, { words }) => words.recordStates[state] },
]

/** The list of records in its order. */
export const recordsWorkbook = listWorkbook({
  name: 'records',
  title: ['档案记录', 'Records'],
  permission: 'record.export',
  asked: recordFilterSchema,
  noted: narrowing,
  sheets: () => [
    listSheet({
      title: ['档案记录', 'Records'],
      columns,
      pages: (ctx, filter: RecordFilter) =>
        byKey(
          ({ after, limit }) =>
            ctx.read('record.export', (trx) =>
              listRecords(trx, ctx.organisationId, { ...filter, cursor: after, limit }),
            ),
          ({ place }) => writePlace(place),
        ),
    }),
  ],
})
