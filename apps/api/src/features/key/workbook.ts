import type { KeyAct } from '@jiangji/domain/organisation/key-act'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { atOnce, everything } from '../../platform/export/pages.ts'
import { requestColumns, requestStates } from '../../platform/export/request-columns.ts'
import { momentCell, type Both } from '../../platform/export/tongue.ts'
import { countUses, listKeys, listRequests, type ListedRequest } from './queries.ts'

type KeyRow = Awaited<ReturnType<typeof listKeys>>[number] & { used: number }

const everyRequest = 100_000

const acts: Readonly<Record<KeyAct, Both>> = {
  rotate: ['换一把新密钥', 'Replace'],
  retire: ['停用', 'Retire'],
  compromise: ['报告失密', 'Report as compromised'],
}

const keyColumns: readonly ListColumn<KeyRow>[] = [
  { header: ['密钥', 'Key'], cell: ({ thumbprint }) => thumbprint },
  { header: ['状态', 'State'], cell: ({ state }, { words }) => words.keyStates[state] },
  { header: ['签过几份凭证', 'Credentials signed'], cell: ({ used }) => used },
  { header: ['启用', 'Active from'], cell: ({ activeFrom }) => momentCell(activeFrom) },
  { header: ['停用', 'Retired at'], cell: ({ retiredAt }) => momentCell(retiredAt) },
  { header: ['失密', 'Compromised since'], cell: ({ compromisedAt }) => momentCell(compromisedAt) },
]

const columnsOfRequests: readonly ListColumn<ListedRequest>[] = [
  { header: ['申请什么', 'Request'], cell: ({ act }, { say }) => say(acts[act]) },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(requestStates[state]) },
  { header: ['密钥', 'Key'], cell: ({ thumbprint }) => thumbprint },
  {
    header: ['从什么时候起失密', 'Compromised since'],
    cell: ({ compromisedAt }) => momentCell(compromisedAt),
  },
  { header: ['说明', 'Note'], cell: ({ note }) => note },
  ...requestColumns,
]

/** The keys of a school by their thumbprints, and what was asked about them. */
export const keysWorkbook = listWorkbook({
  name: 'keys',
  title: ['签章密钥', 'Signing keys'],
  permission: 'key.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['签章密钥', 'Signing keys'],
      columns: keyColumns,
      pages: (ctx: Context) => atOnce(() => readKeys(ctx)),
    }),
    listSheet({
      title: ['申请', 'Requests'],
      columns: columnsOfRequests,
      pages: (ctx: Context) =>
        atOnce(() => ctx.read('key.read', (trx) => listRequests(trx, ctx.organisationId, everyRequest))),
    }),
  ],
})

function readKeys(ctx: Context): Promise<KeyRow[]> {
  return ctx.read('key.read', async (trx) => {
    const uses = await countUses(trx, ctx.organisationId)
    const keys = await listKeys(trx, ctx.organisationId)
    return keys.map((key) => ({ ...key, used: uses.get(key.thumbprint) ?? 0 }))
  })
}
