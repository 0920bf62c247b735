import type { RegistryAct } from '@jiangji/domain/organisation/registry-act'
import type { Context } from '../../platform/context.ts'
import { listSheet, listWorkbook, type ListColumn } from '../../platform/export/list-workbook.ts'
import { atOnce, everything } from '../../platform/export/pages.ts'
import { requestColumns, requestStates } from '../../platform/export/request-columns.ts'
import { dateCell, kindCell, momentCell, type Both } from '../../platform/export/tongue.ts'
import { listEntitlements, listFormerNames, listRequests, listSchools } from './queries.ts'
import { requestLine, schoolLine } from './registry-view.ts'

type School = ReturnType<typeof schoolLine>
type Request = ReturnType<typeof requestLine>
type Period = School['entitlements'][number] & { school: string }

const everyRequest = 100_000

const acts: Readonly<Record<RegistryAct, Both>> = {
  merger: ['合并', 'Merger'],
  closure: ['停办', 'Closure'],
  rename: ['更名', 'New name'],
}

const schoolColumns: readonly ListColumn<School>[] = [
  { header: ['学校', 'School'], cell: ({ name }) => name },
  {
    header: ['学段', 'Stage'],
    cell: ({ stage }, { words }) => (stage === null ? null : words.stages[stage]),
  },
  {
    header: ['签章密钥', 'Signing key'],
    cell: ({ hasKey }, { say }) => say(hasKey ? ['有', 'Yes'] : ['没有', 'No']),
  },
  {
    header: ['从前的校名', 'Former names'],
    cell: ({ formerNames }, { list }) => list(formerNames.map(({ name }) => name)) || null,
  },
  { header: ['合并或停办', 'Merged or closed'], cell: ({ end }, { say }) => end && say(acts[end.act]) },
  { header: ['从什么时候起', 'Since'], cell: ({ end }) => momentCell(end?.since ?? null) },
  { header: ['现由哪所学校负责', 'Who answers now'], cell: ({ end }) => end && end.answering },
]

const periodColumns: readonly ListColumn<Period>[] = [
  { header: ['学校', 'School'], cell: ({ school }) => school },
  { header: ['签发哪一类', 'May issue'], cell: ({ kind }, tongue) => kindCell(tongue, kind) },
  { header: ['从哪天起', 'From'], cell: ({ from }) => dateCell(from) },
  { header: ['到哪天止', 'Until'], cell: ({ until }) => dateCell(until) },
]

const columnsOfRequests: readonly ListColumn<Request>[] = [
  { header: ['申请什么', 'Request'], cell: ({ act }, { say }) => say(acts[act]) },
  { header: ['状态', 'State'], cell: ({ state }, { say }) => say(requestStates[state]) },
  { header: ['学校', 'Schools'], cell: ({ subjects }, { list }) => list(subjects) },
  { header: ['由哪所学校负责', 'Who answers'], cell: ({ successor }) => successor },
  { header: ['新校名', 'New name'], cell: ({ newName }) => newName },
  { header: ['批文或说明', 'Document or note'], cell: ({ note }) => note },
  ...requestColumns,
]

/** The registry as its bureau reads it: the schools, what each may issue, and what was asked about them. */
export const registryWorkbook = listWorkbook({
  name: 'registry',
  title: ['机构名录', 'Registry'],
  permission: 'registry.read',
  asked: everything,
  sheets: () => [
    listSheet({
      title: ['学校', 'Schools'],
      columns: schoolColumns,
      pages: (ctx: Context) => atOnce(() => readSchools(ctx)),
    }),
    listSheet({
      title: ['签发授权', 'Entitlements'],
      columns: periodColumns,
      pages: (ctx: Context) =>
        atOnce(async () =>
          (await readSchools(ctx)).flatMap(({ name: school, entitlements }) =>
            entitlements.map((period) => ({ ...period, school })),
          ),
        ),
    }),
    listSheet({
      title: ['变更申请', 'Requests'],
      columns: columnsOfRequests,
      pages: (ctx: Context) => atOnce(() => readRequests(ctx)),
    }),
  ],
})

async function readSchools(ctx: Context): Promise<School[]> {
  return ctx.read('registry.read', async (trx) => {
    const [names, granted] = [await listFormerNames(trx), await listEntitlements(trx)]
    return (await listSchools(trx)).map((school) => schoolLine(school, names, granted))
  })
}

async function readRequests(ctx: Context): Promise<Request[]> {
  const { personId } = ctx
  return ctx.read('registry.read', async (trx) => {
    const schools = await listSchools(trx)
    const nameOf = (id: string) => schools.find((school) => school.id === id)?.name ?? ''
    const requests = await listRequests(trx, ctx.organisationId, everyRequest)
    return requests.map((request) => requestLine(request, { personId, nameOf }))
  })
}
