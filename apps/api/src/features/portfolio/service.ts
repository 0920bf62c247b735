import { civilDateIn } from '@jiangji/domain/calendar'
import { audienceOf } from '@jiangji/domain/consent/audience'
import { maskResidentId } from '@jiangji/domain/identity/resident-id'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  findLearner,
  findRecord,
  findSuccessor,
  listEnrolmentsOf,
  listRecordsOf,
  type OwnRecord,
} from './queries.ts'
import { lifeOf, statusOf } from './record-view.ts'

export async function showPortfolio(ctx: Context) {
  const { learner, enrolments, records } = await ctx.read('portfolio.read', async (trx) => ({
    learner: await findLearner(trx, ctx.learnerId),
    enrolments: await listEnrolmentsOf(trx),
    records: await listRecordsOf(trx),
  }))
  const kept = records.filter(({ kind }) => kindOf(kind).begunBy === 'college')
  return {
    learner: {
      name: learner.name,
      idMasked:
        learner.idNumberSealed && maskResidentId(ctx.openIdNumber(learner.id, learner.idNumberSealed)),
      isDemo: learner.isDemo,
      audience: audienceOf(learner.birthDate, civilDateIn(ctx.now())),
      formerNames: learner.formerNames,
      recovered: learner.recoveredAt && {
        at: learner.recoveredAt.toISOString(),
        through: learner.recoveredThrough ?? '',
      },
    },
    enrolments,
    counts: countBySide(kept),
    records: kept.map(recordLine),
  }
}

export async function showRecord(ctx: Context, recordId: string) {
  const { record, successor } = await ctx.read('portfolio.read', async (trx) => ({
    record: await findRecord(trx, recordId),
    successor: await findSuccessor(trx, recordId),
  }))
  if (!record) throw new Refusal('record.unknown')
  return {
    ...recordLine(record),
    claims: readClaims(record.kind, record.claimsVersion, record.claims),
    claimsVersion: kindOf(record.kind).version,
    issuer: { name: record.issuer, slug: record.issuerSlug },
    credential: {
      id: record.credentialId,
      issuedAt: record.issuedAt.toISOString(),
      statusListUrl: `${ctx.origin}/status/${record.shardId}`,
      index: record.shardIndex,
    },
    status: statusOf(record),
    confirmed: record.office &&
      record.confirmedAt && { by: record.office, at: record.confirmedAt.toISOString() },
    life: lifeOf(record),
    corrects: record.correctsId && { recordId: record.correctsId, fields: record.correctedFields ?? [] },
    correctedBy: successor ? { recordId: successor.recordId, fields: successor.fields ?? [] } : null,
  }
}

function recordLine(record: OwnRecord) {
  const kind = kindOf(record.kind)
  const claims = readClaims(record.kind, record.claimsVersion, record.claims)
  const { level, awardingBody, issuedOn, validTo, number } = kind.columns(claims)
  const status = statusOf(record)
  return {
    recordId: record.recordId,
    kind: record.kind,
    side: kind.side,
    title: kind.title(claims),
    subtitle: awardingBody,
    awardingBody,
    issuer: record.issuer,
    school: record.issuerSlug,
    issuedOn,
    validTo,
    level,
    number,
    state: status.state,
    since: status.since,
    assurance: record.assurance,
  }
}

function countBySide(records: readonly OwnRecord[]) {
  const counts = { placement: 0, course: 0, competition: 0, certificate: 0, other: 0 }
  for (const record of records) counts[kindOf(record.kind).side] += 1
  return counts
}
