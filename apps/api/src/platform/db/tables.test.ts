import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => database.drop())

const pages = ['tables.ts', 'trust-tables.ts', 'learner-tables.ts']

/** Column → whether it may be null, by table, as the pages of tables say. */
async function tablesOnThePage(): Promise<Record<string, Record<string, boolean>>> {
  const sources = await Promise.all(pages.map((page) => readFile(new URL(page, import.meta.url), 'utf8')))
  const body = sources
    .map((source) => source.slice(source.search(/export interface \w*(Database|Tables)/)))
    .join('\n')
  const found = [...body.matchAll(/^ {2}(\w+): \{([^}]*)\}/gm)]
  return Object.fromEntries(
    found.map(([, table = '', columns = '']) => [
      table,
      Object.fromEntries(
        [...columns.matchAll(/(\w+): ((?:[^\n;<]|<(?:[^<>]|<[^<>]*>)*>)+)/g)].map(([, column, type = '']) => [
          column,
          /\| null>*\s*$/.test(type),
        ]),
      ),
    ]),
  )
}

it('the pages of tables say what the migrations made', async () => {
  const rows = await database.asOwner<{ table_name: string; column_name: string; is_nullable: string }>(
    `SELECT table_name, column_name, is_nullable FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name NOT LIKE 'kysely%'`,
  )
  const migrated: Record<string, Record<string, boolean>> = {}
  for (const { table_name, column_name, is_nullable } of rows)
    (migrated[table_name] ??= {})[column_name] = is_nullable === 'YES'
  expect(await tablesOnThePage()).toEqual(migrated)
})

it('every table that the application may read or write stands behind row-level security, or holds public facts', async () => {
  const open = await database.asOwner<{ name: string }>(
    `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
     WHERE nspname = 'public' AND relkind = 'r' AND NOT relrowsecurity ORDER BY 1`,
  )
  const publicFacts = [
    'catalogue_certificate',
    'catalogue_contest',
    'catalogue_course',
    'catalogue_occupation',
    'catalogue_programme',
    'certificate_scheme',
    'job_task',
    'organisation',
    'route_rule',
    'skill',
    'skill_link',
  ]
  expect(open.map(({ name }) => name).filter((name) => !name.startsWith('kysely'))).toEqual(publicFacts)
})

it('the application owns nothing and may not rewrite the audit', async () => {
  const owned = await database.asOwner(`SELECT relname FROM pg_class WHERE relowner = 'jiangji_app'::regrole`)
  expect(owned).toEqual([])
  const grants = await database.asOwner<{ privilege_type: string }>(
    `SELECT privilege_type FROM information_schema.role_table_grants
     WHERE grantee = 'jiangji_app' AND table_name = 'audit_entry' ORDER BY 1`,
  )
  expect(grants.map(({ privilege_type }) => privilege_type)).toEqual(['INSERT', 'SELECT'])
})
