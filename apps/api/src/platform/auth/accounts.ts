import type { Auth } from './auth.ts'
import type { Db } from '../db/db.ts'
import { Refusal } from '../refusal.ts'
import { hashPassword } from './password-hash.ts'

export interface NewAccount {
  username: string
  password: string
  name: string
}

export interface Accounts {
  /** Gives the identifier of the new user; a user left behind by an activation that never ended is replaced. */
  create(account: NewAccount): Promise<string>
  remove(userId: string): Promise<void>
}

export function openAccounts(auth: Auth, db: Db): Accounts {
  return {
    async create({ username, password, name }) {
      const { adapter, internalAdapter } = await auth.$context
      const known = await adapter.findOne<{ id: string }>({
        model: 'user',
        where: [{ field: 'username', value: username }],
      })
      if (known) {
        const [owner] = await db.callDoor('session_subject', [known.id])
        if (owner) throw new Refusal('activation.taken')
        await internalAdapter.deleteUser(known.id)
      }
      const email = `${Buffer.from(username).toString('hex')}@account.invalid`
      const user = await internalAdapter.createUser(
        { name, username, email, emailVerified: false },
        { method: 'activation-code' },
      )
      await internalAdapter.createAccount({
        userId: user.id,
        accountId: user.id,
        providerId: 'credential',
        password: await hashPassword(password),
      })
      return user.id
    },
    async remove(userId) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.deleteUser(userId)
    },
  }
}
