import type { CivilDate } from '@jiangji/domain/calendar'
import type { FieldCells } from '@jiangji/domain/import/field'
import { rosterPlace } from '@jiangji/domain/learner/read'
import { rosterEntrySchema } from '@jiangji/domain/learner/schema'
import type { Keys } from '../../../platform/keys/keys.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import type { HashHolder } from '../reading/holder-hash.ts'
import { loadRosterFacts } from '../reading/roster-facts.ts'
import type { RosterPayload, RosterRowFacts } from '../workbook/roster-rows.ts'
import { judgeAgain, type OpenedEntry } from './judge-again.ts'
import { makeLearnerNumber } from './learner-number.ts'
import {
  claimIdentities,
  claimStudentNumbers,
  insertEnrolments,
  insertLearners,
  type NewLearner,
  type RosterOrigin,
} from './store-learners.ts'
import { keepLostRows, type LostRow, type TakenRow } from './taken-rows.ts'

export interface RosterSubmit {
  origin: RosterOrigin
  today: CivilDate
  columns: FieldCells['columns']
  keys: Keys
  hashHolder: HashHolder
  openRow(row: TakenRow): string
  newId(): string
}

/** Enrols one chunk of good rows; a row whose person or student number was taken since the preview comes back. */
export async function submitRoster(trx: Trx, rows: readonly TakenRow[], submit: RosterSubmit): Promise<void> {
  const opened: OpenedEntry[] = []
  const unreadable: LostRow[] = []
  for (const row of rows) {
    const read = openRow(row, submit)
    if ('entry' in read) opened.push(read)
    else unreadable.push(read)
  }
  const keys = opened.map(({ holder, entry }) => ({
    holder,
    studentNumber: entry.studentNumber,
    name: entry.name,
  }))
  const facts = await loadRosterFacts(trx, keys, submit.hashHolder)
  const judged = opened.map((row, index) => ({
    row,
    lost: judgeAgain(row, facts[index] ?? { enrolled: null, elsewhere: true, studentNumberOf: null }, submit),
  }))
  const learners = judged.flatMap(({ row, lost }, index) =>
    lost === null ? [learnerOf(row, facts[index], submit)] : [],
  )
  const newcomers = learners.filter(({ isNew }) => isNew)
  await claimIdentities(trx, newcomers)
  const numbered = new Set(
    facts.flatMap(({ enrolled, studentNumberOf }) =>
      enrolled && enrolled.learnerId === studentNumberOf ? enrolled.learnerId : [],
    ),
  )
  await claimStudentNumbers(
    trx,
    learners.filter(({ id }) => !numbered.has(id)),
    submit.origin,
  )
  await insertLearners(trx, newcomers, submit.origin)
  await insertEnrolments(trx, learners, submit.origin)
  await keepLostRows(trx, submit.origin, [...unreadable, ...judged.flatMap(({ lost }) => lost ?? [])])
}

/** A row as it was judged; a lost one when its entry has come to be refused since. */
function openRow(row: TakenRow, { columns, openRow: open }: RosterSubmit): OpenedEntry | LostRow {
  const { holder, entry } = JSON.parse(open(row)) as RosterPayload
  const { success, data } = rosterEntrySchema.safeParse(entry)
  if (success && holder !== null) return { ...row, holder, entry: data }
  const refused = {
    ...rosterPlace(columns, 'name'),
    outcome: 'rejected',
    code: 'cell.refused',
    facts: {},
  } as const
  return { position: row.position, outcome: 'rejected', findings: [...row.findings, refused] }
}

function learnerOf(
  { holder, entry }: OpenedEntry,
  facts: RosterRowFacts | undefined,
  { keys, hashHolder, newId }: RosterSubmit,
): NewLearner {
  const known = facts?.continuesAs ?? facts?.enrolled?.learnerId ?? null
  const id = known ?? newId()
  const ofEnrolment = (text: string | null) => (text === null ? null : keys.seal(text, `enrolment:${id}`))
  const idNumber = holder.kind === 'residentId' ? holder.value : null
  return {
    ...entry,
    id,
    isNew: known === null,
    enrolmentId: newId(),
    learnerNumber: makeLearnerNumber(),
    identityHash: hashHolder(holder),
    idNumberSealed: idNumber === null ? null : keys.seal(idNumber, `learner:${id}`),
    lastFourHash: idNumber === null ? null : keys.lookupHash('id-last-four', idNumber.slice(-4)),
    stateNumberSealed: ofEnrolment(entry.stateNumber),
    phoneSealed: ofEnrolment(entry.phone),
    guardianPhoneSealed: ofEnrolment(entry.guardianPhone),
  }
}
