import { randomBytes } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Accounts } from '../../platform/auth/accounts.ts'
import type { Pool } from '../../platform/db/pool.ts'
import { newId } from '../../platform/new-id.ts'
import { cityDays } from './city-days.ts'
import type { WantedAccount } from './shown-accounts.ts'

export interface DemoAccount extends WantedAccount {
  password: string
}

export interface AccountOpening {
  pool: Pool
  accounts: Accounts
  dataDir: string
}

interface Holder {
  username: string
  personId: string | null
  learnerId: string | null
  userId: string | null
  linked: boolean
}

const DemoAccounts = z.array(
  z.object({
    role: z.string(),
    slug: z.string(),
    school: z.string(),
    number: z.string(),
    password: z.string(),
    name: z.string(),
  }),
)
const passwordSigns = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Opens what is missing; passwords are random per installation and kept beside its data, readable by its user alone. */
export async function openAccounts(
  { pool, accounts, dataDir }: AccountOpening,
  wanted: readonly WantedAccount[],
): Promise<DemoAccount[]> {
  const kept = await readAccounts(dataDir)
  const passwordOf = new Map(kept.map((account) => [usernameOf(account), account.password]))
  const opened = wanted.map((account) => ({
    ...account,
    password: passwordOf.get(usernameOf(account)) ?? makePassword(),
  }))
  await keepAccounts(dataDir, opened)
  const holders = await findHolders(pool, wanted)
  await Promise.all(
    opened.map(async (account) => {
      const username = usernameOf(account)
      const holder = holders.get(username)
      if (holder === undefined || (holder.linked && passwordOf.has(username))) return
      await openAnew(pool, accounts, holder, account)
    }),
  )
  return opened
}

/** Those of an earlier start. */
export async function readAccounts(dataDir: string): Promise<DemoAccount[]> {
  const text = await readFile(pathIn(dataDir), 'utf8').catch(() => '[]')
  return DemoAccounts.catch([]).parse(JSON.parse(text))
}

async function keepAccounts(dataDir: string, accounts: readonly DemoAccount[]): Promise<void> {
  const path = pathIn(dataDir)
  await writeFile(`${path}.new`, JSON.stringify(accounts, null, 2), { mode: 0o600 })
  await rename(`${path}.new`, path)
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'demo-accounts.json')
}

async function openAnew(pool: Pool, accounts: Accounts, holder: Holder, account: DemoAccount): Promise<void> {
  const { username, userId, learnerId } = holder
  if (userId !== null) await accounts.remove(userId)
  const created = await accounts.create({ username, password: account.password, name: account.name })
  const personId = holder.personId ?? newId(cityDays.founded)
  await pool.query('DELETE FROM account WHERE user_id = $1', [userId])
  await pool.query(
    `WITH known AS (INSERT INTO person (id, name, created_at) VALUES ($2, $3, $5) ON CONFLICT DO NOTHING)
     INSERT INTO account (user_id, person_id, learner_id, created_at) VALUES ($1, $2, $4, $5)`,
    [created, personId, account.name, learnerId, cityDays.founded],
  )
}

async function findHolders(pool: Pool, wanted: readonly WantedAccount[]): Promise<Map<string, Holder>> {
  const asked = wanted.map((account) => ({
    slug: account.slug,
    number: account.number,
    username: usernameOf(account),
  }))
  const { rows } = await pool.query<Holder>(
    `SELECT w.username, coalesce(m.person_id, a.person_id) AS "personId", e.learner_id AS "learnerId",
       u.id AS "userId", a.user_id IS NOT NULL AS linked
     FROM jsonb_to_recordset($1) AS w (slug text, number text, username text)
     JOIN organisation o ON o.slug = w.slug
     LEFT JOIN member m ON m.organisation_id = o.id AND m.staff_number = w.number
     LEFT JOIN enrolment e ON e.organisation_id = o.id AND e.student_number = w.number
     LEFT JOIN auth."user" u ON u.username = w.username
     LEFT JOIN account a ON a.user_id = u.id
     WHERE m.id IS NOT NULL OR e.id IS NOT NULL`,
    [JSON.stringify(asked)],
  )
  return new Map(rows.map((row) => [row.username, row]))
}

function usernameOf({ slug, number }: Pick<WantedAccount, 'slug' | 'number'>): string {
  return `${slug}:${number.toLowerCase()}`
}

function makePassword(): string {
  const signs = Array.from(randomBytes(15), (byte) => passwordSigns.charAt(byte % passwordSigns.length))
  return [signs.slice(0, 5), signs.slice(5, 10), signs.slice(10)].map((part) => part.join('')).join('-')
}
