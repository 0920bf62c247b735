import {
  AbortedTransactionError,
  DefaultQueryExecutor,
  DummyDriver,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  SingleConnectionProvider,
  Transaction,
} from 'kysely'
import { ClientConnection } from './client-connection.ts'
import { openPool, type Pool, type PoolChoices, type PoolClient } from './pool.ts'
import type { Database } from './tables.ts'
import type { Trx } from './tenant.ts'

/** Transactions only use SET LOCAL; one that leaves a setting behind loses its connection. */
const commit = `COMMIT; SELECT coalesce(current_setting('app.organisation', true), '')
  || coalesce(current_setting('app.learner', true), '') || coalesce(current_setting('app.person', true), '') AS left_over`

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const driver = new DummyDriver()

export interface DoorColumn {
  type: 'bytea' | 'smallint' | 'text' | 'uuid' | 'timestamptz'
  values: readonly unknown[]
}

/** A function asked beside a door about each row it gives: the columns of that row that it takes. */
export interface Beside {
  door: string
  asks: readonly string[]
}

/** Holds the pool and hands out nothing but transactions and doors. */
export class Db {
  #pool: Pool

  constructor(url: string, choices: PoolChoices = {}) {
    this.#pool = openPool(url, choices)
  }

  async transact<T>(begin: string, work: (trx: Trx) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect()
    let spoilt = false
    try {
      await client.query(begin)
      const result = await work(this.#transactionOn(client))
      spoilt = true
      await commitClean(client)
      spoilt = false
      return result
    } catch (cause) {
      if (!spoilt) spoilt = !(await rolledBack(client))
      throw cause
    } finally {
      client.release(spoilt)
    }
  }

  /** One call of a SECURITY DEFINER function that guards itself; a transaction of its own. */
  async callDoor<Row extends object>(
    door: string,
    values: readonly unknown[],
    beside?: Beside,
  ): Promise<Row[]> {
    const { rows } = await this.#pool.query<Row>(doorQuery(door, values, beside))
    return rows
  }

  /** The same door for many askers in one round trip and one commit; `asked` counts from 1 and names whose row it is. */
  async callDoorForEach<Row extends object>(
    door: string,
    columns: readonly DoorColumn[],
    beside?: Beside,
  ): Promise<(Row & { asked: number })[]> {
    const { rows } = await this.#pool.query<Row & { asked: number }>(doorForEachQuery(door, columns, beside))
    return rows
  }

  async isAlive(): Promise<boolean> {
    return this.#pool.query('SELECT 1').then(
      () => true,
      () => false,
    )
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }

  #transactionOn(client: PoolClient): Trx {
    const dialect = new PostgresDialect({ pool: this.#pool })
    const connections = new SingleConnectionProvider(new ClientConnection(client))
    const executor = new DefaultQueryExecutor(compiler, adapter, connections)
    return new Transaction<Database>({ config: { dialect }, dialect, driver, executor })
  }
}

async function commitClean(client: PoolClient): Promise<void> {
  const results: unknown = await client.query(commit)
  const [committed, checked] = results as [{ command: string }, { rows: [{ left_over: string }] }]
  if (committed.command === 'ROLLBACK') throw new AbortedTransactionError()
  if (checked.rows[0].left_over !== '') throw new Error('A transaction left a tenant setting behind')
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  )
}

function doorForEachQuery(door: string, columns: readonly DoorColumn[], beside?: Beside) {
  checkNames(door)
  const given = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')
  const names = columns.map((_, index) => `v${index + 1}`).join(', ')
  const { select, join, name } = besideOf(beside)
  const text = `SELECT a.asked, found.*${select} FROM unnest(${given}) WITH ORDINALITY AS a (${names}, asked)
    CROSS JOIN LATERAL ${door}(${names}) AS found${join}`
  return {
    name: `${door}/${columns.length}/each${name}`,
    text,
    values: columns.map(({ values }) => [...values]),
  }
}

function doorQuery(door: string, values: readonly unknown[], beside?: Beside) {
  checkNames(door)
  const places = values.map((_, index) => `$${index + 1}`).join(', ')
  const { select, join, name } = besideOf(beside)
  const text = `SELECT found.*${select} FROM ${door}(${places}) AS found${join}`
  return { name: `${door}/${values.length}${name}`, text, values: [...values] }
}

function besideOf(beside: Beside | undefined) {
  if (beside === undefined) return { select: '', join: '', name: '' }
  const { door, asks } = beside
  checkNames(door, ...asks)
  const asked = asks.map((column) => `found.${column}`).join(', ')
  return {
    select: ', beside.*',
    join: ` LEFT JOIN LATERAL ${door}(${asked}) AS beside ON true`,
    name: `+${door}`,
  }
}

function checkNames(...names: readonly string[]): void {
  if (!names.every((name) => /^[a-z_]+$/.test(name)))
    throw new TypeError('A door is named by lower-case letters')
}
