import type { Facts } from '@jiangji/domain/decision'
import { isOpenAfterEnd, mayDo as mayDoByTable } from '@jiangji/domain/organisation/may-do'
import { permissions } from '@jiangji/domain/organisation/permission'
import type { Permission } from '@jiangji/domain/organisation/permission-name'
import type { PermissionRule } from '@jiangji/domain/organisation/permission-rule'
import type { Role } from '@jiangji/domain/organisation/role'
import type { Accounts } from './auth/accounts.ts'
import type { Db } from './db/db.ts'
import { inTenant, readIn, type ReadonlyTrx, type Tenant, type Trx } from './db/tenant.ts'
import type { Brake } from './guessing/brake.ts'
import type { JobName, JobPayload, JobQueue } from './jobs/queue.ts'
import type { Keys } from './keys/keys.ts'
import type { Channel } from './notify/channel.ts'
import type { Templates } from './notify/templates.ts'
import { newId } from './new-id.ts'
import { Refusal } from './refusal.ts'

export const platformOrganisation = '00000000-0000-7000-8000-000000000001'

/** Who asks, and in which organisation; nobody when all is null. */
export interface Actor {
  userId: string | null
  personId: string | null
  name: string | null
  learnerId: string | null
  organisationId: string | null
  /** Whether that organisation was merged or closed, and only its old records are looked after. */
  hasEnded: boolean
  roles: readonly Role[]
  memberships: readonly Membership[]
  /** Whose guardian she is or was; `learnerId` is the one child that she looks after now. */
  children: readonly Child[]
}

export interface Child {
  learnerId: string
  name: string
  school: string
  /** Whether the child is still below the age at which she decides herself. */
  isGuarded: boolean
  consentedAt: string | null
  withdrawnAt: string | null
}

export interface Membership {
  organisationId: string
  slug: string
  organisation: string
  kind: string
  role: Role
  isDemo: boolean
  hasEnded: boolean
}

export const nobody: Actor = {
  userId: null,
  personId: null,
  name: null,
  learnerId: null,
  organisationId: null,
  hasEnded: false,
  roles: [],
  memberships: [],
  children: [],
}

/** What an audit entry says of an act. */
export interface Act {
  subject: { type: string; id: string }
  facts: Facts
  /** A door writes the entry, in the same transaction: only it knows whose stream it belongs to. */
  writtenByDoor?: true
}

export type MayDo = (roles: readonly Role[], permission: Permission) => boolean

export interface Services {
  db: Db
  keys: Keys
  accounts: Accounts
  /** Where learners' messages are mailed; null where no mail is set up. */
  mail: Channel<Templates> | null
  jobs: JobQueue
  /** Slows the guessing of activation codes. */
  activationBrake: Brake
  /** Slows whoever sits at another's open page and guesses her password. */
  passwordBrake: Brake
  origin: string
  now(): Date
  /** The permission table; only the tests of the two walls put another in its place. */
  mayDo?: MayDo
}

/** Works for one person under the permission table: the only way to the database. */
export class ActingContext {
  readonly actor: Actor
  /** The network a request comes from, for what is slowed down by address. */
  readonly network: string
  readonly requestId: string | null
  #services: Services

  constructor(services: Services, actor: Actor, from: { network?: string; requestId?: string } = {}) {
    this.#services = services
    this.actor = actor
    this.network = from.network ?? 'inside'
    this.requestId = from.requestId ?? null
  }

  get organisationId(): string {
    return this.#present(this.actor.organisationId)
  }

  get personId(): string {
    return this.#present(this.actor.personId)
  }

  get learnerId(): string {
    return this.#present(this.actor.learnerId)
  }

  get keys(): Keys {
    return this.#services.keys
  }

  get accounts(): Accounts {
    return this.#services.accounts
  }

  get mail(): Channel<Templates> | null {
    return this.#services.mail
  }

  get activationBrake(): Brake {
    return this.#services.activationBrake
  }

  get passwordBrake(): Brake {
    return this.#services.passwordBrake
  }

  get origin(): string {
    return this.#services.origin
  }

  now(): Date {
    return this.#services.now()
  }

  newId(): string {
    return newId(this.now())
  }

  openIdNumber(learnerId: string, sealed: Buffer): string {
    return this.keys.open(sealed, `learner:${learnerId}`)
  }

  may(permission: Permission): boolean {
    if (this.actor.hasEnded && !isOpenAfterEnd(permission)) return false
    return (this.#services.mayDo ?? mayDoByTable)(this.actor.roles, permission)
  }

  async read<T>(permission: Permission, work: (trx: ReadonlyTrx) => Promise<T>): Promise<T> {
    return readIn(this.#services.db, this.#enter(permission), work)
  }

  /** Check, transaction, tenant and audit entry in one; what `work` throws undoes all of it. */
  async commit<T>(permission: Permission, act: Act, work: (trx: Trx) => Promise<T>): Promise<T> {
    const tenant = this.#enter(permission)
    return inTenant(this.#services.db, tenant, async (trx) => {
      const result = await work(trx)
      if (act.writtenByDoor) return result
      await trx
        .insertInto('audit_entry')
        .values({
          organisation_id: tenant.organisationId ?? platformOrganisation,
          id: this.newId(),
          at: this.now(),
          person_id: this.actor.personId,
          permission,
          subject_type: act.subject.type,
          subject_id: act.subject.id,
          facts: JSON.stringify(act.facts),
        })
        .execute()
      return result
    })
  }

  /** Puts a job into the same transaction, not to run before a moment when one is given; it runs as this person with these roles. */
  async enqueue(trx: Trx, name: JobName, id: string, notBefore?: Date): Promise<void> {
    const { personId, organisationId, roles } = this
    await this.#services.jobs.put(trx, name, { id, organisationId, personId, roles: [...roles] }, notBefore)
  }

  /** Puts a job into the same transaction that goes on with what another person let begin; it runs as that person. */
  async enqueueFor(trx: Trx, name: JobName, payload: JobPayload, notBefore?: Date): Promise<void> {
    await this.#services.jobs.put(trx, name, payload, notBefore)
  }

  get roles(): readonly Role[] {
    return this.actor.roles
  }

  #enter(permission: Permission): Tenant {
    const rule: PermissionRule = permissions[permission]
    if (!this.may(permission)) throw this.#refused()
    switch (rule.scope) {
      case 'organisation':
        return { organisationId: this.organisationId, personId: this.personId }
      case 'learner':
        return { learnerId: this.learnerId, personId: this.personId }
      case 'platform':
        return { organisationId: platformOrganisation, personId: this.actor.personId }
      case 'public':
        return { personId: this.actor.personId }
    }
  }

  #present(id: string | null): string {
    if (id === null) throw this.#refused()
    return id
  }

  #refused(): Refusal {
    return new Refusal(this.actor.userId === null ? 'permission.signIn' : 'permission.denied')
  }
}

/** What a use case works with: the only way to the database, always as somebody and under one permission. */
export type Context = Pick<ActingContext, keyof ActingContext>
