import { sql } from 'kysely'
import { firstDayOf } from '@jiangji/domain/calendar'
import type { UniqueKey } from '@jiangji/domain/record/kind'
import { readClaims } from '@jiangji/domain/record/kinds'
import { claimedKey } from '@jiangji/domain/record/unique-key'
import type { RecordRowFacts } from '../workbook/record-rows.ts'
import type { RowKeys } from '../workbook/row-reader.ts'
import type { HashHolder } from './holder-hash.ts'
import { anyOf, findIdentities, findNumbers, numberKey, type Reading } from './look-up.ts'

/** For each row of a chunk: the learners of this college it speaks of, and who holds its certificate number. */
export async function loadRecordFacts(
  trx: Reading,
  keys: readonly RowKeys[],
  hashHolder: HashHolder,
): Promise<RecordRowFacts[]> {
  const hashes = keys.map(({ holder, others = [] }) =>
    [holder, ...others].map((each) => (each === null ? null : hashHolder(each))),
  )
  const found = await findIdentities(
    trx,
    hashes.flat().filter((hash) => hash !== null),
  )
  const learnerOf = (hash: Buffer | null) =>
    hash ? (found.get(hash.toString('hex'))?.learnerId ?? null) : null
  const learners = hashes.map((row) => row.map(learnerOf))
  const holders = await loadHolders(trx, learners.flat())
  const holderOf = (learnerId: string | null | undefined) => holders.get(learnerId ?? '') ?? null
  const numbers = keys.map((key, index) => claimedBy(key.certificateNumber, learners[index]?.[0] ?? null))
  const takenBy = await loadTaken(trx, numbers)
  return numbers.map((number, index) => {
    const [first, ...others] = learners[index] ?? []
    return {
      holder: holderOf(first),
      others: others.map(holderOf),
      taken: takenBy(number, [first ?? null, ...others]),
    }
  })
}

async function loadTaken(trx: Reading, numbers: readonly (UniqueKey | null)[]) {
  const taken = await findNumbers(
    trx,
    numbers.filter((number) => number !== null),
  )
  const statements = await loadStatements(trx, [...taken.values()])
  return (number: UniqueKey | null, learnerIds: readonly (string | null)[]): RecordRowFacts['taken'] => {
    const claim = number === null ? undefined : taken.get(numberKey(number))
    if (claim === undefined) return null
    const said = statements.get(claim.recordId ?? '')
    const holders = said?.learnerIds ?? new Set([claim.learnerId])
    return {
      bySameLearner: learnerIds.every((id) => id !== null && holders.has(id)),
      claims: said?.claims ?? null,
    }
  }
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
    .select(['learner.id', 'learner.name', 'learner.former_names', 'enrolment.enrolled_on'])
    .where('learner.id', '=', anyOf(known))
    .where('enrolment.organisation_id', '=', sql<string>`current_organisation()`)
    .execute()
  return new Map(
    rows.map(({ id, name, former_names: formerNames, enrolled_on }) => [
      id,
      { learnerId: id, name, formerNames, enrolledOn: firstDayOf(enrolled_on) },
    ]),
  )
}

interface Statement {
  claims: unknown
  learnerIds: ReadonlySet<string | null>
}

/** What the records that hold these numbers say, and of whom: of one learner, or of all members of her award. */
async function loadStatements(
  trx: Reading,
  taken: readonly { learnerId: string | null; recordId: string | null }[],
): Promise<ReadonlyMap<string, Statement>> {
  const records = taken.flatMap(({ recordId }) => recordId ?? [])
  if (records.length === 0) return new Map()
  const rows = await trx
    .selectFrom('record')
    .leftJoin('record as beside', (join) =>
      join
        .onRef('beside.organisation_id', '=', 'record.organisation_id')
        .onRef('beside.award_id', '=', 'record.award_id')
        .on('beside.state', 'not in', ['rejected', 'revoked', 'superseded']),
    )
    .select([
      'record.id',
      'record.kind',
      'record.claims',
      'record.claims_version as version',
      'record.learner_id as learnerId',
      'beside.learner_id as besideId',
    ])
    .where('record.learner_id', '=', anyOf([...new Set(taken.flatMap(({ learnerId }) => learnerId ?? []))]))
    .where('record.id', '=', anyOf(records))
    .execute()
  const statements = new Map<string, { claims: unknown; learnerIds: Set<string | null> }>()
  for (const { id, kind, claims, version, learnerId, besideId } of rows) {
    const known = statements.get(id)
    if (known) known.learnerIds.add(besideId)
    else
      statements.set(id, {
        claims: readClaims(kind, version, claims),
        learnerIds: new Set([learnerId, besideId ?? learnerId]),
      })
  }
  return statements
}
