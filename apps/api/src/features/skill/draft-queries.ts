import { sql, type SqlBool } from 'kysely'
import type { DraftSubject } from '@jiangji/domain/skill/link'
import type { ReadonlyTrx, Trx } from '../../platform/db/tenant.ts'
import type { KeyedPage } from '../../platform/export/pages.ts'
import type { AskedDrafts, DraftAnswer } from './drafts.ts'

export interface DraftLine {
  key: string
  from: string
  to: string
  basis: string
}

const holds = (text: string, search: string) => sql<SqlBool>`strpos(${sql.raw(text)}, ${search}) > 0`

const answered = (subject: DraftSubject, key: string, state: DraftAnswer) =>
  sql<SqlBool>`coalesce(skill_answer(${subject}, ${sql.ref(key)}), 'draft') = ${state}`

type Narrowed = Omit<AskedDrafts, 'after'> & KeyedPage

export async function listDrafts(trx: ReadonlyTrx, asked: Narrowed): Promise<DraftLine[]> {
  return asked.subject === 'skill' ? listDraftSkills(trx, asked) : listDraftLinks(trx, asked)
}

async function listDraftLinks(
  trx: ReadonlyTrx,
  { subject, state, search, after, limit }: Narrowed,
): Promise<DraftLine[]> {
  return trx
    .selectFrom('skill_link')
    .where(sql<SqlBool>`origin = ${subject}`)
    .where(answered(subject, 'skill_link.key', state))
    .where(holds("from_code || ' ' || from_name || ' ' || to_code || ' ' || to_name", search))
    .$if(after !== null, (query) => query.where('key', '>', after ?? ''))
    .select([
      'key',
      sql<string>`from_code || ' ' || from_name`.as('from'),
      sql<string>`to_code || ' ' || to_name`.as('to'),
      'basis',
    ])
    .orderBy('key')
    .limit(limit)
    .execute()
}

async function listDraftSkills(
  trx: ReadonlyTrx,
  { state, search, after, limit }: Narrowed,
): Promise<DraftLine[]> {
  return trx
    .selectFrom('skill')
    .where('sourced', '=', false)
    .where(answered('skill', 'skill.code', state))
    .where(holds("code || ' ' || occupation_name || ' ' || name", search))
    .$if(after !== null, (query) => query.where('code', '>', after ?? ''))
    .select([
      'code as key',
      sql<string>`occupation_code || ' ' || occupation_name`.as('from'),
      sql<string>`name || ' ' || levels`.as('to'),
      'source as basis',
    ])
    .orderBy('code')
    .limit(limit)
    .execute()
}

/** How many drafts wait, by what they are of. */
export async function countDrafts(trx: ReadonlyTrx): Promise<Record<string, number>> {
  const links = await trx
    .selectFrom('skill_link')
    .where((eb) => eb(sql`skill_answer(origin, key)`, 'is', null))
    .select((eb) => ['origin', eb.fn.countAll<string>().as('waiting')])
    .groupBy('origin')
    .execute()
  const skills = await trx
    .selectFrom('skill')
    .where('sourced', '=', false)
    .where((eb) => eb(sql`skill_answer('skill', code)`, 'is', null))
    .select((eb) => eb.fn.countAll<string>().as('waiting'))
    .executeTakeFirstOrThrow()
  return Object.fromEntries([
    ...links.map(({ origin, waiting }) => [origin, Number(waiting)]),
    ['skill', Number(skills.waiting)],
  ])
}

interface Named {
  organisationId: string
  subject: DraftSubject
  keys: readonly string[]
}

interface Answer extends Named {
  answer: Exclude<DraftAnswer, 'draft'>
  personId: string
  now: Date
}

/** How many of them are drafts that a bureau could answer; none for who is no bureau. */
export async function keepAnswer(
  trx: Trx,
  { organisationId, subject, keys, answer, personId, now }: Answer,
): Promise<number> {
  const { numAffectedRows } = await sql`
    INSERT INTO skill_decision (organisation_id, subject, key, answer, decided_by, decided_at)
    SELECT o.id, ${subject}, draft.key, ${answer}, ${personId}, ${now}
    FROM organisation o CROSS JOIN (
      SELECT l.key FROM skill_link l WHERE l.origin = ${subject}
      UNION ALL SELECT s.code FROM skill s WHERE ${subject} = 'skill' AND NOT s.sourced) draft
    WHERE o.id = ${organisationId} AND o.kind = 'bureau' AND draft.key = any(${keys}::text[])
    ON CONFLICT (subject, key, organisation_id)
      DO UPDATE SET answer = excluded.answer, decided_by = excluded.decided_by, decided_at = excluded.decided_at`.execute(
    trx,
  )
  return Number(numAffectedRows ?? 0n)
}

export async function takeBackAnswer(trx: Trx, { organisationId, subject, keys }: Named): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('skill_decision')
    .where('organisation_id', '=', organisationId)
    .where('subject', '=', subject)
    .where('key', 'in', keys)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
