import { DatabaseError, Pool, types, type PoolClient } from 'pg'

const dateOid = 1082
const bigintOid = 20

/** Civil dates stay the text PostgreSQL sends: a Date would move them with the time zone. */
const readers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === dateOid) return (text: string) => text
    if (oid === bigintOid) return Number
    return types.getTypeParser(oid, format)
  },
} as typeof types

export interface PoolChoices {
  max?: number
  applicationName?: string
  searchPath?: string
}

export function openPool(url: string, choices: PoolChoices = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: choices.max ?? 10,
    types: readers,
    application_name: choices.applicationName ?? 'jiangji',
    statement_timeout: 120_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    ...(choices.searchPath === undefined ? {} : { options: `-c search_path=${choices.searchPath}` }),
  })
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // So would one lost between two queries of a transaction, whose next query fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export type { Pool, PoolClient }

export function isConstraint(cause: unknown, name: string): boolean {
  return cause instanceof DatabaseError && cause.constraint === name
}

/** A text that came from outside and that PostgreSQL cannot hold: NUL, or bytes that are no UTF-8. */
export function isUnstorableText(cause: unknown): boolean {
  return cause instanceof DatabaseError && (cause.code === '22021' || cause.code === '22P05')
}

/** Errors that say the database is away or busy, not that the work was wrong. */
export function isUnavailable(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false
  if (cause instanceof DatabaseError) return /^(08|53|57P)/.test(cause.code ?? '')
  const code = 'code' in cause ? String(cause.code) : ''
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(cause.message)
  )
}
