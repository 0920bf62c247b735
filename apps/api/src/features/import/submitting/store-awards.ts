import { sql } from 'kysely'
import type { RecordKind } from '@jiangji/domain/record/kind'
import { readClaims } from '@jiangji/domain/record/kinds'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { OfBatch } from '../of-batch.ts'
import type { NewRecord, RecordOrigin } from './store-records.ts'

export interface KeptAward {
  id: string
  /** Those of this batch, earlier rows included. */
  members: number
}

export type AwardRecord = NewRecord & { awardKey: string }

/** The awards of this batch by the keys of their rows. */
export async function findAwards(
  trx: Trx,
  { organisationId, batchId }: OfBatch,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await trx
    .selectFrom('award')
    .select('row_key')
    .where('organisation_id', '=', organisationId)
    .where('batch_id', '=', batchId)
    .where('row_key', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  return new Set(rows.flatMap(({ row_key }) => row_key ?? []))
}

/** Gives each record its award and the size of its team; of a team one record claims the number for all. */
export async function keepAwards(
  trx: Trx,
  records: readonly AwardRecord[],
  { kind, origin, newId }: { kind: RecordKind<object>; origin: RecordOrigin; newId(): string },
): Promise<NewRecord[]> {
  const rules = kind.award
  if (rules === undefined || records.length === 0) return [...records]
  const teams = teamsOf(records)
  const kept = await upsertAwards(trx, teams, { rules, origin, newId })
  const grown = [...teams].flatMap(([key, team]) => {
    const award = kept.get(key)
    return award && award.members > team.length ? [award] : []
  })
  await growTeams(trx, grown, { kind, origin })
  return [...teams].flatMap(([key, team]) => {
    const { id, members } = kept.get(key) ?? { id: null, members: team.length }
    return team.map((record, at) => ({
      ...record,
      awardId: id,
      claims: rules.ofTeam(record.claims, members),
      uniqueKey: at === 0 && members === team.length ? record.uniqueKey : null,
    }))
  })
}

function teamsOf(records: readonly AwardRecord[]): ReadonlyMap<string, AwardRecord[]> {
  const teams = new Map<string, AwardRecord[]>()
  for (const record of records) {
    const team = teams.get(record.awardKey)
    if (team) team.push(record)
    else teams.set(record.awardKey, [record])
  }
  return teams
}

async function upsertAwards(
  trx: Trx,
  teams: ReadonlyMap<string, readonly AwardRecord[]>,
  {
    rules,
    origin,
    newId,
  }: { rules: NonNullable<RecordKind<object>['award']>; origin: RecordOrigin; newId(): string },
): Promise<ReadonlyMap<string, KeptAward>> {
  const lines = [...teams].flatMap(([key, team]) => {
    const [first] = team
    if (first === undefined) return []
    const { claims } = first
    const level = rules.level(claims)
    return { id: newId(), row_key: key, level, members: team.length, claims: rules.common(claims) }
  })
  const { rows } = await sql<KeptAward & { row_key: string }>`
    INSERT INTO award (organisation_id, id, batch_id, row_key, contest_level, members, claims, claims_version, created_at)
    SELECT ${origin.organisationId}::uuid, id, ${origin.batchId}::uuid, row_key, level, members, claims,
      ${origin.version}, ${origin.now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line (id uuid, row_key text, level text, members integer, claims jsonb)
    ON CONFLICT (organisation_id, batch_id, row_key) DO UPDATE SET members = award.members + excluded.members
    RETURNING id, row_key, members`.execute(trx)
  return new Map(rows.map(({ row_key: key, id, members }) => [key, { id, members }]))
}

/** Writes the new size of its team into the records of earlier rows. */
async function growTeams(
  trx: Trx,
  grown: readonly KeptAward[],
  { kind, origin }: { kind: RecordKind<object>; origin: RecordOrigin },
): Promise<void> {
  const members = new Map(grown.map((award) => [award.id, award.members]))
  if (members.size === 0) return
  const rows = await trx
    .selectFrom('record')
    .select(['id', 'award_id as awardId', 'claims', 'claims_version as version'])
    .where('organisation_id', '=', origin.organisationId)
    .where('batch_id', '=', origin.batchId)
    .where('award_id', '=', sql<string>`any(${[...members.keys()]}::uuid[])`)
    .execute()
  const lines = rows.map(({ id, awardId, claims, version }) => ({
    id,
    claims: kind.award?.ofTeam(readClaims(kind.name, version, claims), members.get(awardId ?? '') ?? 1),
  }))
  await sql`
    UPDATE record r SET claims = line.claims, claims_version = ${origin.version}
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line (id uuid, claims jsonb)
    WHERE r.organisation_id = ${origin.organisationId}::uuid AND r.batch_id = ${origin.batchId}::uuid
      AND r.id = line.id`.execute(trx)
}
