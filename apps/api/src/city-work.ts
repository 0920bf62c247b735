import type { CivilDate } from '@jiangji/domain/calendar'
import { noCatalogues } from '@jiangji/domain/record/kind'
import { kindOf } from '@jiangji/domain/record/kinds'
import { isRegister } from '@jiangji/domain/register/registers'
import { jobHandlers } from './compose.ts'
import { approve } from './features/approval/service.ts'
import {
  readCertificates,
  readOccupations,
  readProgrammes,
  readSchemes,
} from './features/catalogue/seed-rows.ts'
import { confirmResults } from './features/contest/service.ts'
import { askForCorrection, decline } from './features/correction-request/service.ts'
import type { CityWork, GivenRow, JudgedRow } from './features/demo/city-work.ts'
import { technicianProgrammes } from './features/demo/technician-programmes.ts'
import { startSubmit } from './features/import/changes.ts'
import { permissionToSubmit } from './features/import/import-kind.ts'
import { insertRows } from './features/import/reading/store-rows.ts'
import { workbookKindOf } from './features/import/workbook/kinds.ts'
import type { RecordPayload, RecordRowFacts } from './features/import/workbook/record-rows.ts'
import type { RosterRowFacts } from './features/import/workbook/roster-rows.ts'
import { summarise } from './features/import/workbook/summary.ts'
import { assignClass } from './features/class/service.ts'
import { approveChange, requestChange } from './features/change/service.ts'
import { actOnEnrolments } from './features/enrolment/act.ts'
import { requestMerge, requestRename } from './features/person/request.ts'
import { approveRequest } from './features/person/settle.ts'
import { addEntry } from './features/register/service.ts'

const sheet = '演示数据'
const newcomer: RosterRowFacts = { enrolled: null, elsewhere: false, studentNumberOf: null }

/** Lets the clerks of the demo city work through the same use cases as everybody. */
export function openCityWork(): CityWork {
  const jobs = jobHandlers()
  const references: Readonly<Record<string, unknown>> = {
    roster: [
      ...readProgrammes(),
      ...technicianProgrammes.map((programme) => ({
        ...programme,
        catalogue: 'technician',
        stage: 'secondary',
      })),
    ],
    certificate: {
      catalogues: {
        ...noCatalogues,
        certificates: readCertificates()
          .filter(({ status }) => status === 'sourced')
          .map(({ code, name, awarding_body }) => ({ code, name, awardingBody: awarding_body })),
        occupations: readOccupations(),
        schemes: readSchemes()
          .filter(({ kept }) => kept)
          .map(({ scheme, valid_from, valid_to, ended_by, source, end_source }) => ({
            scheme,
            validFrom: valid_from,
            validTo: valid_to,
            endedBy: ended_by,
            source,
            endSource: end_source,
          })),
      },
      decisions: [],
    },
  }
  return {
    judge(kind, rows, today) {
      const read = readerOf(kind, references[kind], today)
      return rows.map((row, index) => (row.by === 'form' ? entered(kind, row) : read(row, index + 1)))
    },
    async storeRows(ctx, trx, batchId, rows, firstPosition) {
      const columns = {
        positions: rows.map((_, index) => firstPosition + index),
        sheets: rows.map(() => sheet),
        rows: rows.map((_, index) => firstPosition + index + 1),
        outcomes: rows.map(({ outcome }) => outcome),
        findings: rows.map(({ findings }) => JSON.stringify(findings)),
        summaries: rows.map(({ summary }) => JSON.stringify(summary)),
      }
      const sealed = rows.map(({ payload }) => ctx.keys.seal(payload, `batch-row:${batchId}`))
      await insertRows(trx, { organisationId: ctx.organisationId, id: batchId }, columns, sealed)
    },
    async send(ctx, { id, kind, rows }) {
      const { organisationId, personId } = ctx
      const act = { subject: { type: 'batch', id }, facts: { step: 'submitted', rows } }
      await ctx.commit(permissionToSubmit(kind), act, (trx) =>
        startSubmit(trx, { organisationId, batchId: id }, { personId, now: ctx.now() }),
      )
    },
    submit: jobs['import.submit'],
    approve,
    issue: jobs['issue.batch'],
    confirm: (ctx, results) => confirmResults(ctx, { results, isConfirmed: true, reason: null }),
    requestChange,
    approveChange,
    actOnEnrolment: (ctx, { learnerId, act, ...grounds }) =>
      actOnEnrolments(ctx, { ...grounds, document: '演示文号 1 号', learners: [{ learnerId, act }] }),
    requestRename,
    requestMerge,
    approvePerson: approveRequest,
    assignClass,
    async enter(ctx, { register, content }) {
      if (isRegister(register)) await addEntry(ctx, { register, content })
    },
    ask: askForCorrection,
    decline,
  }
}

type WorkbookRow = Extract<GivenRow, { by: 'workbook' }>
type FormRow = Extract<GivenRow, { by: 'form' }>

function readerOf(kind: string, reference: unknown, today: CivilDate) {
  let open: ReturnType<ReturnType<typeof workbookKindOf>['open']> | null = null
  return ({ cells, holder }: WorkbookRow, row: number): JudgedRow => {
    open ??= workbookKindOf(kind).open(reference, today)
    return open.read(cells, { sheet, row }).judge(holder === null ? newcomer : attended(holder))
  }
}

function attended(holder: NonNullable<WorkbookRow['holder']>): RecordRowFacts {
  return { holder: { ...holder, learnerId: '' }, taken: null }
}

/** A row that a form would have taken: its claims are read by their schema when the batch is submitted. */
function entered(kind: string, { name, idNumber, claims, award }: FormRow): JudgedRow {
  const holder = { kind: 'residentId', value: idNumber } as const
  const { schema, title } = kindOf(kind)
  const payload: RecordPayload = { holder, name, claims: { ...claims }, marks: [], ...(award && { award }) }
  return {
    outcome: 'accepted',
    findings: [],
    summary: summarise(name, holder, title(schema.parse(claims))),
    payload: JSON.stringify(payload),
  }
}
