import type { ReadonlyTrx } from '../../../platform/db/tenant.ts'
import type { OfBatch } from '../of-batch.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

/** The steps of a batch that people took, each under the name by which the audit knows it. */
const taken = [
  'uploaded',
  'mapped',
  'columns-forgotten',
  'read-again',
  'submitted',
  'withdrawn',
  'discarded',
  'returned-some',
] as const

const byPermission: Readonly<Record<string, BatchStep>> = {
  'record.approve': 'approved',
  'record.reject': 'returned',
  'roster.undo': 'undone',
}

export type BatchStep = (typeof taken)[number] | 'approved' | 'returned' | 'undone' | 'issued'

/** Who did what with a batch and when, the first step first; what its jobs did in between is left out. */
export async function listSteps(trx: Reading, { organisationId, batchId }: OfBatch) {
  const entries = await trx
    .selectFrom('audit_entry')
    .leftJoin('person', 'person.id', 'audit_entry.person_id')
    .where('audit_entry.organisation_id', '=', organisationId)
    .where('audit_entry.subject_type', '=', 'batch')
    .where('audit_entry.subject_id', '=', batchId)
    .where((eb) =>
      eb.or([
        eb('audit_entry.permission', 'in', Object.keys(byPermission)),
        eb(eb.ref('audit_entry.facts', '->>').key('step' as never), 'in', [...taken]),
        eb(eb.ref('audit_entry.facts', '->>').key('finished' as never), 'is not', null),
        eb(eb.ref('audit_entry.facts', '->>').key('issued' as never), 'is not', null),
      ]),
    )
    .select(['audit_entry.at', 'audit_entry.permission', 'audit_entry.facts', 'person.name as by'])
    .orderBy('audit_entry.at')
    .orderBy('audit_entry.id')
    .execute()
  return withoutIdleRuns(entries)
    .filter(({ facts }) => !isEndOfJob(facts))
    .map(({ at, permission, facts, by }) => ({ step: stepOf(permission, facts), by, at: at.toISOString() }))
}

/** What a run of the issue signed is told once, at its end; a run that found nothing ready is not told. */
export function withoutIdleRuns<Entry extends { facts: Record<string, unknown> }>(
  entries: readonly Entry[],
): Entry[] {
  let hasIssued = false
  return entries.filter(({ facts }) => {
    const { issued, finished } = facts
    const isTold = issued === undefined && (finished === undefined || hasIssued)
    if (issued !== undefined || finished !== undefined) hasIssued = issued !== undefined
    return isTold
  })
}

/** The job that submits says so at its end, as the person did at its beginning. */
function isEndOfJob(facts: Record<string, unknown>): boolean {
  return facts['step'] === 'submitted' && facts['rows'] === undefined
}

function stepOf(permission: string, facts: Record<string, unknown>): BatchStep {
  const named = taken.find((step) => step === facts['step'])
  return named ?? byPermission[permission] ?? 'issued'
}
