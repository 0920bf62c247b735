import { readFile } from 'node:fs/promises'
import { EmbeddedDatabaseError } from './embedded-database-error.ts'

export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root, so root lends the server another account. */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8'))
  const account = accounts.get('postgres') ?? accounts.get('nobody')
  if (account === undefined) {
    throw new EmbeddedDatabaseError(
      '以 root 启动时要有 postgres 或 nobody 账户，请换普通用户启动或设置 DATABASE_URL · started as root without an account postgres or nobody; start as an ordinary user or set DATABASE_URL',
    )
  }
  return account
}

function parseAccounts(passwd: string): Map<string, Account> {
  const accounts = new Map<string, Account>()
  for (const line of passwd.split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name !== undefined && Number(uid) > 0) accounts.set(name, { uid: Number(uid), gid: Number(gid) })
  }
  return accounts
}
