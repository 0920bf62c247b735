import { sql } from 'kysely'
import { firstDayOf } from '@jiangji/domain/calendar'
import type { UniqueKey } from '@jiangji/domain/record/kind'
import { claimedKey } from '@jiangji/domain/record/unique-key'
import type { RecordRowFacts } from '../workbook/record-rows.ts'
import type { RowKeys } from '../workbook/row-reader.ts'
import type { HashHolder } from './holder-hash.ts'
import { anyOf, findIdentities, findNumbers, numberKey, type Reading } from './look-up.ts'

/** For each row of a chunk: the learner of this college it speaks of, and who holds its certificate number. */
export async function loadRecordFacts(
  trx: Reading,
  keys: readonly RowKeys[],
  hashHolder: HashHolder,
): Promise<RecordRowFacts[]> {
  const hashes = keys.map(({ holder }) => (holder === null ? null : hashHolder(holder)))
  const found = await findIdentities(
    trx,
    hashes.filter((hash) => hash !== null),
  )
  const learnerOf = (hash: Buffer | null | undefined) =>
    hash ? (found.get(hash.toString('hex'))?.learnerId ?? null) : null
  const holders = await loadHolders(trx, hashes.map(learnerOf))
  const numbers = keys.map((key, index) => claimedBy(key.certificateNumber, learnerOf(hashes[index])))
  const taken = await findNumbers(
    trx,
    numbers.filter((number) => number !== null),
  )
  const claims = await loadClaims(trx, [...taken.values()])
  const takenBy = (number: UniqueKey | null, learnerId: string | null): RecordRowFacts['taken'] => {
    const claim = number === null ? undefined : taken.get(numberKey(number))
    if (claim === undefined) return null
    return {
      bySameLearner: learnerId !== null && claim.learnerId === learnerId,
      claims: claim.recordId === null ? null : (claims.get(claim.recordId) ?? null),
    }
  }
  return numbers.map((number, index) => {
    const learnerId = learnerOf(hashes[index])
    return {
      holder: learnerId === null ? null : (holders.get(learnerId) ?? null),
      taken: takenBy(number, learnerId),
    }
  })
}

/** A key that is a holder's own is nobody's while she is not known. */
function claimedBy(key: UniqueKey | null, learnerId: string | null): UniqueKey | null {
  if (key === null || (key.perHolder && learnerId === null)) return null
  return claimedKey(key, learnerId ?? '')
}

async function loadHolders(
  trx: Reading,
  learnerIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, NonNullable<RecordRowFacts['holder']>>> {
  const known = [...new Set(learnerIds.filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await trx
    .selectFrom('learner')
    .innerJoin('enrolment', 'enrolment.learner_id', 'learner.id')
    .select(['learner.id', 'learner.name', 'enrolment.enrolled_on'])
    .where('learner.id', '=', anyOf(known))
    .where('enrolment.organisation_id', '=', sql<string>`current_organisation()`)
    .execute()
  return new Map(
    rows.map(({ id, name, enrolled_on }) => [
      id,
      { learnerId: id, name, enrolledOn: firstDayOf(enrolled_on) },
    ]),
  )
}

async function loadClaims(
  trx: Reading,
  taken: readonly { learnerId: string | null; recordId: string | null }[],
): Promise<ReadonlyMap<string, unknown>> {
  const records = taken.flatMap(({ recordId }) => recordId ?? [])
  if (records.length === 0) return new Map()
  const learners = [...new Set(taken.flatMap(({ learnerId }) => learnerId ?? []))]
  const rows = await trx
    .selectFrom('record')
    .select(['id', 'claims'])
    .where('learner_id', '=', anyOf(learners))
    .where('id', '=', anyOf(records))
    .execute()
  return new Map(rows.map(({ id, claims }) => [id, claims]))
}
