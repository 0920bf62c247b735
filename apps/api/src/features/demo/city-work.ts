import type { CivilDate } from '@jiangji/domain/calendar'
import type { FieldCells } from '@jiangji/domain/import/field'
import type { Finding } from '@jiangji/domain/import/finding'
import type { Context } from '../../platform/context.ts'
import type { RowOutcome } from '../../platform/db/tables.ts'
import type { Trx } from '../../platform/db/tenant.ts'

/** A row as a workbook or a form would give it. */
export type GivenRow =
  | { by: 'workbook'; cells: FieldCells; holder: { name: string; enrolledOn: CivilDate } | null }
  | { by: 'form'; idNumber: string; name: string; claims: object; award?: string }

/** A row as an import keeps it until it is submitted. */
export interface JudgedRow {
  outcome: RowOutcome
  findings: readonly Finding[]
  summary: object
  payload: string
}

/** What the city's clerks ask of the other use cases; a feature never imports a feature, so it is handed in. */
export interface CityWork {
  judge(kind: string, rows: readonly GivenRow[], today: CivilDate): JudgedRow[]
  storeRows(
    ctx: Context,
    trx: Trx,
    batchId: string,
    rows: readonly JudgedRow[],
    firstPosition: number,
  ): Promise<void>
  /** A clerk lets what she checked be submitted; the job below does it. */
  send(ctx: Context, batch: { id: string; kind: string; rows: number }): Promise<void>
  submit(ctx: Context, batchId: string): Promise<void>
  approve(ctx: Context, batchId: string): Promise<unknown>
  issue(ctx: Context, batchId: string): Promise<void>
  confirm(ctx: Context, results: readonly { awardId: string; batchId: string }[]): Promise<unknown>
  requestChange(
    ctx: Context,
    input: { act: 'revoke'; learnerId: string; recordId: string; reason: 'entered-in-error'; note: string },
  ): Promise<{ id: string }>
  approveChange(ctx: Context, requestId: string): Promise<unknown>
  actOnEnrolment(
    ctx: Context,
    input: { learnerId: string; act: 'leave' | 'transfer-out'; effectiveOn: CivilDate; reason: string },
  ): Promise<unknown>
  requestRename(
    ctx: Context,
    input: { learnerId: string; name: string; note: string },
  ): Promise<{ id: string }>
  requestMerge(
    ctx: Context,
    input: { learnerId: string; otherNumber: string; note: string },
  ): Promise<{ id: string }>
  approvePerson(ctx: Context, requestId: string): Promise<unknown>
  assignClass(ctx: Context, input: { personId: string; className: string }): Promise<unknown>
  /** Enters a line into a register of the college. */
  enter(ctx: Context, line: { register: string; content: object }): Promise<unknown>
  /** A learner says what is wrong with a record. */
  ask(
    ctx: Context,
    input: { recordId: string; field: string; shouldBe: string; why: string },
  ): Promise<{ id: string }>
  decline(ctx: Context, input: { id: string; reason: string }): Promise<unknown>
}
