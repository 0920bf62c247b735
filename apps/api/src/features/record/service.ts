import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findRecord, findSuccessor, listBulkRequests, listChangeRequests, listTeam } from './queries.ts'
import { confirmationOf, lifeOf, openBulk, openChange, recordLine } from './record-view.ts'
import { readClaims } from '@jiangji/domain/record/kinds'

export async function showRecord(ctx: Context, input: { learnerId: string; recordId: string }) {
  const { organisationId } = ctx
  const { record, team, changes, bulks, correctedBy } = await ctx.read('record.read', async (trx) => {
    const found = await findRecord(trx, organisationId, input.learnerId, input.recordId)
    const awardId = found?.awardId ?? null
    return {
      record: found,
      team: awardId === null ? [] : await listTeam(trx, organisationId, { awardId, ...input }),
      changes: await listChangeRequests(trx, organisationId, input.recordId),
      bulks: await listBulkRequests(trx, organisationId, input.recordId),
      correctedBy: await findSuccessor(trx, input.learnerId, input.recordId),
    }
  })
  if (!record) throw new Refusal('record.unknown')
  return {
    ...recordLine(record),
    assurance: record.assurance,
    claims: readClaims(record.kind, record.claimsVersion, record.claims),
    marks: record.marks,
    credentialId: record.credentialId,
    reason: record.statusReason,
    returnReason: record.returnReason,
    life: lifeOf(record, changes, bulks),
    change: openChange(changes),
    bulk: openBulk(bulks),
    corrects: record.correctsId,
    correctedFields: record.correctedFields,
    correctedBy,
    team,
    confirmation: confirmationOf(record),
  }
}
