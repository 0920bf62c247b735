import { wordOf } from '@jiangji/domain/words/word-of'
import { z } from 'zod'
import { listSheet, listWorkbook, type ListColumn } from '../../../platform/export/list-workbook.ts'
import { byKey } from '../../../platform/export/pages.ts'
import { requestColumns } from '../../../platform/export/request-columns.ts'
import { dateCell, kindCell, momentCell, type Both } from '../../../platform/export/tongue.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findBulk, listRecords, type ListedBulk } from './queries.ts'

const states: Readonly<Record<ListedBulk['state'], Both>> = {
  open: ['等待决定', 'Waiting'],
  approved: ['等待生效', 'About to take effect'],
  applying: ['正在生效', 'Taking effect'],
  applied: ['已生效', 'In effect'],
  refused: ['未批准', 'Not approved'],
  withdrawn: ['已收回', 'Taken back'],
  stopped: ['已停下', 'Stopped'],
}

export const bulkColumns: readonly ListColumn<ListedBulk>[] = [
  { header: ['申请什么', 'Request'], cell: ({ act }, { words }) => words.changeActs[act] },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(states[state]) },
  {
    header: ['哪一批', 'Batch'],
    cell: ({ batchKind, fileName }, tongue) =>
      fileName ?? (batchKind === null ? null : kindCell(tongue, batchKind)),
  },
  { header: ['记录数', 'Records'], cell: ({ total }) => total },
  { header: ['已变更', 'Changed'], cell: ({ applied }) => applied },
  { header: ['没有动', 'Left as they were'], cell: ({ passedOver }) => passedOver },
  { header: ['原因', 'Reason'], cell: ({ reason }, { words }) => wordOf(words.changeReasons, reason) },
  { header: ['说明', 'Note'], cell: ({ note }) => note },
  ...requestColumns,
  { header: ['生效时间', 'Takes effect at'], cell: ({ takesEffectAt }) => momentCell(takesEffectAt) },
  { header: ['停下的人', 'Stopped by'], cell: ({ stoppedBy }) => stoppedBy },
]

type Item = Awaited<ReturnType<typeof listRecords>>[number]

const outcomes: Readonly<Record<string, Both>> = {
  applied: ['已变更', 'Changed'],
  'passed-over': ['没有动', 'Left as it was'],
}

const itemColumns: readonly ListColumn<Item>[] = [
  { header: ['姓名', 'Name'], cell: ({ name }) => name },
  { header: ['学号', 'Student number'], cell: ({ studentNumber }) => studentNumber },
  { header: ['班级', 'Class'], cell: ({ className }) => className },
  { header: ['类别', 'Kind'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['记录', 'Record'], cell: ({ title }) => title },
  {
    header: ['等级', 'Level'],
    cell: ({ level }, { words }) => (level === null ? null : wordOf(words.levels, level)),
  },
  { header: ['编号', 'Number'], cell: ({ number }) => number },
  { header: ['日期', 'Date'], cell: ({ issuedOn }) => dateCell(issuedOn) },
  { header: ['现在的状态', 'State now'], cell: ({ state }, { words }) => words.recordStates[state] },
  {
    header: ['这次变更', 'This change'],
    cell: ({ outcome }, { say }) => (outcome === null ? null : say(outcomes[outcome] ?? [outcome, outcome])),
  },
]

const asked = z.object({ id: z.uuid() })

/** Every record of one request about many, of which its page shows some. */
export const bulkRecordsWorkbook = listWorkbook({
  name: 'bulk-records',
  title: ['批量变更的记录', 'Records of a change'],
  permission: 'record.change.request',
  asked,
  sheets: () => [
    listSheet({
      title: ['批量变更的记录', 'Records of a change'],
      columns: itemColumns,
      pages: (ctx, { id }: z.infer<typeof asked>) =>
        byKey(
          (page) =>
            ctx.read('record.change.request', async (trx) => {
              if (!(await findBulk(trx, ctx.organisationId, id))) throw new Refusal('change.unknown')
              return listRecords(trx, ctx.organisationId, id, page)
            }),
          ({ recordId }) => recordId,
        ),
    }),
  ],
})
