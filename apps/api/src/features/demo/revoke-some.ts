import type { Pool } from '../../platform/db/pool.ts'
import { cityDays, daysAfter } from './city-days.ts'
import type { CityWork } from './city-work.ts'
import type { Clerks } from './clerks.ts'

const reason = { reason: 'entered-in-error', note: '演示数据：录入时等级有误' } as const

/** Takes back the records with these numbers that are still in force; two people, as ever. */
export async function revokeSome(
  pool: Pool,
  { organisationId, registrar, approver }: Clerks,
  numbers: readonly string[],
  work: CityWork,
): Promise<void> {
  const { rows } = await pool.query<{ learnerId: string; recordId: string; requestId: string | null }>(
    `SELECT r.learner_id AS "learnerId", r.id AS "recordId", c.id AS "requestId" FROM record r
     LEFT JOIN change_request c
       ON c.organisation_id = r.organisation_id AND c.record_id = r.id AND c.state = 'open'
     WHERE r.organisation_id = $1 AND r.number = ANY ($2) AND r.state = 'issued' ORDER BY r.number`,
    [organisationId, numbers],
  )
  for (const { learnerId, recordId, requestId } of rows) {
    const asked =
      requestId ??
      (
        await work.requestChange(registrar(cityDays.revocations), {
          act: 'revoke',
          learnerId,
          recordId,
          ...reason,
        })
      ).id
    await work.approveChange(approver(daysAfter(cityDays.revocations, 1)), asked)
  }
}
