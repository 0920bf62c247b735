import { attending } from '@jiangji/domain/enrolment/rules'
import type { RegisterName } from '@jiangji/domain/register/registers'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

const mostListed = 2000

export async function listEntries(trx: Reading, organisationId: string, register: RegisterName) {
  return trx
    .selectFrom('register_entry')
    .where('organisation_id', '=', organisationId)
    .where('register', '=', register)
    .select([
      'id',
      'content',
      'version',
      'valid_to as validTo',
      'ended_on as endedOn',
      'changed_at as changedAt',
    ])
    .orderBy((eb) => eb('ended_on', 'is', null), 'desc')
    .orderBy('changed_at', 'desc')
    .limit(mostListed)
    .execute()
}

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number]

/** The classes that somebody attends. */
export async function listClassNames(trx: Reading, organisationId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', [...attending])
    .select('class_name')
    .distinct()
    .orderBy('class_name')
    .execute()
  return rows.map(({ class_name }) => class_name)
}

export async function countEnrolled(trx: Reading, organisationId: string): Promise<number> {
  const { learners } = await trx
    .selectFrom('enrolment')
    .where('organisation_id', '=', organisationId)
    .where('state', 'in', [...attending])
    .select((eb) => eb.fn.countAll<number>().as('learners'))
    .executeTakeFirstOrThrow()
  return learners
}

/** An entry as it stands, locked: of two who change it the second finds another version. */
export async function lockEntry(trx: Trx, { organisationId, id }: { organisationId: string; id: string }) {
  return trx
    .selectFrom('register_entry')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .select(['register', 'content', 'version', 'ended_on as endedOn'])
    .forUpdate()
    .executeTakeFirst()
}

export async function listVersions(
  trx: ReadonlyTrx,
  { organisationId, id }: { organisationId: string; id: string },
) {
  return trx
    .selectFrom('register_version')
    .leftJoin('person', 'person.id', 'register_version.person_id')
    .where('register_version.organisation_id', '=', organisationId)
    .where('register_version.entry_id', '=', id)
    .select([
      'register_version.version',
      'register_version.content',
      'register_version.ended_on as endedOn',
      'register_version.note',
      'register_version.at',
      'person.name as by',
    ])
    .orderBy('register_version.version', 'desc')
    .execute()
}

export interface StoredEntry {
  organisationId: string
  id: string
  register: RegisterName
  content: object
  key: string | null
  validTo: string | null
  now: Date
}

/** False when an entry in force says the same. */
export async function insertEntry(trx: Trx, entry: StoredEntry): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('register_entry')
    .values({
      organisation_id: entry.organisationId,
      id: entry.id,
      register: entry.register,
      unique_key: entry.key,
      content: JSON.stringify(entry.content),
      version: 1,
      valid_to: entry.validTo,
      ended_on: null,
      created_at: entry.now,
      changed_at: entry.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateEntry(trx: Trx, entry: StoredEntry & { version: number }): Promise<void> {
  await trx
    .updateTable('register_entry')
    .set({
      unique_key: entry.key,
      content: JSON.stringify(entry.content),
      version: entry.version,
      valid_to: entry.validTo,
      changed_at: entry.now,
    })
    .where('organisation_id', '=', entry.organisationId)
    .where('id', '=', entry.id)
    .execute()
}

export async function endEntry(
  trx: Trx,
  { organisationId, id, version, endedOn, now }: Ended,
): Promise<void> {
  await trx
    .updateTable('register_entry')
    .set({ ended_on: endedOn, version, changed_at: now })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .execute()
}

export interface Ended {
  organisationId: string
  id: string
  version: number
  endedOn: string
  now: Date
}

export interface NewVersion {
  organisationId: string
  id: string
  version: number
  content: object
  endedOn: string | null
  note: string | null
  personId: string
  now: Date
}

export async function insertVersion(trx: Trx, version: NewVersion): Promise<void> {
  await trx
    .insertInto('register_version')
    .values({
      organisation_id: version.organisationId,
      entry_id: version.id,
      version: version.version,
      content: JSON.stringify(version.content),
      ended_on: version.endedOn,
      note: version.note,
      person_id: version.personId,
      at: version.now,
    })
    .execute()
}
