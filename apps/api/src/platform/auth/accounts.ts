import { randomUUID } from 'node:crypto'
import type { Auth } from './auth.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import type { WaitingLine } from './waiting-line.ts'

export interface NewAccount {
  /** Null until the activation, in its own transaction, says it. */
  username: string | null
  password: string
  name: string
}

export interface Accounts {
  /** Gives the identifier of the new user. */
  create(account: NewAccount): Promise<string>
  remove(userId: string): Promise<void>
  /** Whether a password is the user's. */
  verify(userId: string, password: string): Promise<boolean>
  /** A password as it is stored. */
  hash(password: string): Promise<string>
}

export function openAccounts(auth: Auth, hashing: WaitingLine): Accounts {
  return {
    async create({ username, password, name }) {
      const { internalAdapter } = await auth.$context
      const hash = await hashing.run(() => hashPassword(password))
      const email = `${randomUUID()}@account.invalid`
      const named = username === null ? {} : { username }
      const user = await internalAdapter.createUser(
        { name, email, emailVerified: false, ...named },
        { method: 'activation-code' },
      )
      await internalAdapter.createAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: hash,
      })
      return user.id
    },
    async verify(userId, password) {
      const { internalAdapter } = await auth.$context
      const kept = await internalAdapter.findAccounts(userId)
      const hash = kept.find(({ providerId }) => providerId === 'credential')?.password
      return hash ? hashing.run(() => verifyPassword({ hash, password })) : false
    },
    hash: (password) => hashing.run(() => hashPassword(password)),
    async remove(userId) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.deleteUser(userId)
    },
  }
}
