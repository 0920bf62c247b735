import { sql, type Kysely } from 'kysely'

export interface SignInDelay {
  /** Seconds still to wait for this account from this network; 0 when a try is allowed. */
  secondsLeft(account: Buffer, address: Buffer, now: Date): Promise<number>
  failed(account: Buffer, address: Buffer, now: Date): Promise<void>
  succeeded(account: Buffer, address: Buffer): Promise<void>
}

const freeTries = 5
const longestWaitSeconds = 60
const forgottenAfterMillis = 24 * 3600 * 1000

/** How long the next try waits: nothing for five failures, then 2, 4, 8 … up to 60 seconds; never a lock (security.md, "sign-in holds"). */
export function waitAfter(failures: number): number {
  return failures < freeTries ? 0 : Math.min(2 ** (failures - freeTries + 1), longestWaitSeconds)
}

/** By account and address together, so that nobody can lock out a teacher, nor a school behind one address. */
export function openSignInDelay(db: Kysely<never>): SignInDelay {
  return {
    async secondsLeft(account, address, now) {
      const { rows } = await sql<{ failures: number; last_at: Date }>`
        SELECT failures, last_at FROM sign_in_failure
        WHERE account_hash = ${account} AND address_hash = ${address}`.execute(db)
      const [found] = rows
      if (!found) return 0
      const until = found.last_at.getTime() + waitAfter(found.failures) * 1000
      return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
    },
    async failed(account, address, now) {
      const forgotten = new Date(now.getTime() - forgottenAfterMillis)
      await sql`DELETE FROM sign_in_failure WHERE last_at < ${forgotten}`.execute(db)
      await sql`
        INSERT INTO sign_in_failure (account_hash, address_hash, failures, last_at)
        VALUES (${account}, ${address}, 1, ${now})
        ON CONFLICT (account_hash, address_hash)
        DO UPDATE SET failures = sign_in_failure.failures + 1, last_at = excluded.last_at`.execute(db)
    },
    async succeeded(account, address) {
      await sql`DELETE FROM sign_in_failure WHERE account_hash = ${account} AND address_hash = ${address}`.execute(
        db,
      )
    },
  }
}
