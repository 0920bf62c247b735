import { sql, type Kysely } from 'kysely'

export interface SignInDelay {
  /** Books a try before its password is looked at, as if it had failed; or says how many seconds are still to wait. */
  book(account: Buffer, address: Buffer, now: Date): Promise<number>
  /** The try never came to a judgement. */
  takeBack(account: Buffer, address: Buffer): Promise<void>
  succeeded(account: Buffer, address: Buffer): Promise<void>
}

const freeTries = 5
const longestWaitSeconds = 60
const forgottenAfterMillis = 24 * 3600 * 1000

/** How long the next try waits: nothing for five failures, then 2, 4, 8 … up to 60 seconds; never a lock (security.md, "sign-in holds"). */
export function waitAfter(failures: number): number {
  return failures < freeTries ? 0 : Math.min(2 ** (failures - freeTries + 1), longestWaitSeconds)
}

const waits = Array.from({ length: freeTries + 7 }, (_, failures) => waitAfter(failures))

/** When the account's next try from this address may come. */
const opensAt = sql`f.last_at + make_interval(secs => (${waits}::int[])[least(f.failures, ${waits.length - 1}::int) + 1])`

/** By account and address together, so that nobody can lock out a teacher, nor a school behind one address. */
export function openSignInDelay(db: Kysely<never>): SignInDelay {
  async function secondsLeft(account: Buffer, address: Buffer, now: Date): Promise<number> {
    const { rows } = await sql<{ opens_at: Date }>`
      SELECT ${opensAt} AS opens_at FROM sign_in_failure AS f
      WHERE account_hash = ${account} AND address_hash = ${address}`.execute(db)
    const until = rows[0]?.opens_at.getTime() ?? 0
    return Math.max(1, Math.ceil((until - now.getTime()) / 1000))
  }
  return {
    // One statement counts and judges, on the locked row: tries at the same moment stand in a row.
    async book(account, address, now) {
      const forgotten = new Date(now.getTime() - forgottenAfterMillis)
      await sql`DELETE FROM sign_in_failure WHERE last_at < ${forgotten}`.execute(db)
      const { rows } = await sql`
        INSERT INTO sign_in_failure AS f (account_hash, address_hash, failures, last_at)
        VALUES (${account}, ${address}, 1, ${now})
        ON CONFLICT (account_hash, address_hash)
        DO UPDATE SET failures = f.failures + 1, last_at = excluded.last_at
          WHERE ${opensAt} <= excluded.last_at
        RETURNING failures`.execute(db)
      return rows.length > 0 ? 0 : secondsLeft(account, address, now)
    },
    async takeBack(account, address) {
      await sql`UPDATE sign_in_failure SET failures = greatest(failures - 1, 0)
        WHERE account_hash = ${account} AND address_hash = ${address}`.execute(db)
    },
    async succeeded(account, address) {
      await sql`DELETE FROM sign_in_failure WHERE account_hash = ${account} AND address_hash = ${address}`.execute(
        db,
      )
    },
  }
}
