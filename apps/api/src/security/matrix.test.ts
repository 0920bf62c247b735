import { mayDo } from '@jiangji/domain/organisation/may-do'
import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { permissions } from '@jiangji/domain/organisation/permission'
import { roles, type Role } from '@jiangji/domain/organisation/role'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ActingContext, nobody, platformOrganisation, type Actor } from '../platform/context.ts'
import type { MailSettings } from '../platform/config/config.ts'
import { Refusal } from '../platform/refusal.ts'
import { createTestDatabase, type TestDatabase } from '../platform/testing/test-database.ts'
import { appRouter } from '../router.ts'
import { startProduct, type TestProduct } from '../testing/product.ts'
import { testId } from '../testing/test-id.ts'
import { procedures } from './procedures.ts'
import { fingerprintOf } from './rows-of.ts'
import { makeTarget, type Target } from './target.ts'

type Relation = 'own' | 'other'

/** Nothing is sent: the jobs that would rest. */
const mail: MailSettings = {
  host: '127.0.0.1',
  port: 9,
  security: 'none',
  user: null,
  password: null,
  from: 'jiangji@example.com',
}

const rest = () => Promise.resolve()
/** What an act puts in motion stands still, so that every change of a row is the act's own. */
const idle = {
  'import.read': rest,
  'import.submit': rest,
  'issue.batch': rest,
  'change.bulk': rest,
  'reminder.make': rest,
  'reminder.mail': rest,
  'reminder.code': rest,
  'account.close': rest,
}

let database: TestDatabase
let product: TestProduct
let withoutTable: TestProduct
let withoutWalls: TestProduct
let ours: Target
let theirs: Target

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { mail }, idle)
  const { keys } = product.services
  withoutTable = await startProduct(database, { keys, mail, mayDo: () => true }, idle)
  withoutWalls = await startProduct(
    database,
    { keys, mail, addresses: { ...database.addresses, app: database.addresses.owner } },
    idle,
  )
  ours = await makeTarget(database, keys, 'ben')
  theirs = await makeTarget(database, keys, 'ta')
})
afterAll(async () => {
  await Promise.all([product.close(), withoutTable.close(), withoutWalls.close()])
  await database.drop()
})

/** A person in a role who belongs to a target's college. */
function actorOf(role: Role, home: Target): Actor {
  const asStaff = { ...nobody, userId: 'u', organisationId: home.college.id, roles: [role] }
  switch (role) {
    case 'anyone':
      return nobody
    case 'learner':
      return {
        ...nobody,
        userId: 'u',
        personId: home.learner.personId,
        learnerId: home.learner.id,
        roles: [role],
      }
    case 'guardian':
      return {
        ...nobody,
        userId: 'u',
        personId: home.guardian.personId,
        learnerId: home.guardian.childId,
        roles: [role],
      }
    case 'platform-administrator':
      return { ...asStaff, personId: testId(), organisationId: platformOrganisation }
    case 'bureau':
      return { ...asStaff, personId: home.bureau.officer, organisationId: home.bureau.id }
    case 'employer-verifier':
      return { ...asStaff, personId: testId(), organisationId: testId() }
    case 'approver':
      return { ...asStaff, personId: home.college.approver }
    case 'registrar':
    case 'key-holder':
    case 'class-teacher':
    case 'auditor':
    case 'college-administrator':
      return { ...asStaff, personId: home.college.registrar }
  }
}

interface Outcome {
  refusal: string | null
  failure: unknown
  answer: string
}

async function call(on: TestProduct, actor: Actor, name: string, target = ours): Promise<Outcome> {
  const [area = '', verb = ''] = name.split('.')
  const caller: Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>> =
    appRouter.createCaller(new ActingContext(on.services, actor)) as never
  try {
    const answer = await caller[area]?.[verb]?.(procedures[name]?.input?.(target))
    return { refusal: null, failure: null, answer: JSON.stringify(answer) ?? '' }
  } catch (cause) {
    const inner = cause instanceof TRPCError ? cause.cause : cause
    if (isWalledIn(inner)) return { refusal: 'wall', failure: null, answer: '' }
    return inner instanceof Refusal
      ? { refusal: inner.code, failure: null, answer: '' }
      : { refusal: null, failure: cause, answer: '' }
  }
}

/** The database itself refused to write a row. */
function isWalledIn(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes('violates row-level security policy')
}

function isAllowed(role: Role, relation: Relation, permission: Permission): boolean {
  return mayDo(role, permission) && (relation === 'own' || permissions[permission].scope === 'public')
}

const names = Object.keys(procedures)
const types: Readonly<Record<string, { _def: { type: string } }>> = appRouter._def.procedures as never
const writes = (name: string) => types[name]?._def.type === 'mutation' && procedures[name]?.onlyLooks !== true
const permissionOf = (name: string) => procedures[name]?.permission ?? 'session.read'
const isPublic = (name: string) => permissions[permissionOf(name)].scope === 'public'

type Cell = readonly [Role, Relation]

const everyCell = roles.flatMap((role): Cell[] => [
  [role, 'own'],
  [role, 'other'],
])
const cellsKeptOut = (name: string) =>
  everyCell.filter(([role, relation]) => {
    const seen = procedures[name]?.aimsAtNothing ? 'own' : relation
    return !isAllowed(role, seen, permissionOf(name))
  })

/** Refused, or answered with nothing of the target's; and no row anywhere was touched. */
async function expectKeptOut(on: TestProduct, name: string, cells: readonly Cell[]): Promise<void> {
  const before = await fingerprintOf(database)
  for (const [role, relation] of cells) {
    const home = relation === 'own' ? ours : theirs
    const { refusal, failure, answer } = await call(on, actorOf(role, home), name)
    const cell = `${name} as ${role} (${relation})`
    expect({ cell, failure }).toEqual({ cell, failure: null })
    const leaked = answer.includes(ours.mark) || answer.includes(ours.learner.id)
    expect({ cell, leaked }).toEqual({ cell, leaked: false })
    if (!mayDo(role, permissionOf(name)) && on !== withoutTable)
      expect({ cell, refusal }).toEqual({ cell, refusal: expect.stringMatching(/^permission\./) })
  }
  expect(await fingerprintOf(database)).toEqual(before)
}

describe('the matrix of every procedure, role and relation', () => {
  it('has a row for every procedure of the router, and no other', () => {
    expect(names.toSorted()).toEqual(Object.keys(appRouter._def.procedures).toSorted())
  })

  it('gives a written reason for what anyone may do', () => {
    for (const name of names) {
      const rule: { roles: readonly Role[]; reason?: string } = permissions[permissionOf(name)]
      if (rule.roles.includes('anyone'))
        expect({ name, reason: rule.reason ?? '' }).toEqual({ name, reason: expect.stringMatching(/\w{3}/) })
    }
  })

  it.each(names)('%s keeps out whoever may not, and whoever belongs elsewhere', (name) =>
    expectKeptOut(product, name, cellsKeptOut(name)),
  )

  it.each(names.filter((name) => !isPublic(name)))(
    '%s is walled in by the database even if the permission table allowed everything',
    (name) =>
      expectKeptOut(
        withoutTable,
        name,
        cellsKeptOut(name).filter(([, relation]) => relation === 'other'),
      ),
  )

  it.each(names)('%s is refused by the table even if the database had no walls', (name) =>
    expectKeptOut(withoutWalls, name, cellsKeptOut(name)),
  )

  it.each(names)('%s is open to whoever may', async (name) => {
    const permission = permissionOf(name)
    const target = await makeTarget(database, product.services.keys, `open-${names.indexOf(name)}`)
    const before = await fingerprintOf(database)
    const refusals: (string | null)[] = []
    for (const role of roles.filter((each) => isAllowed(each, 'own', permission))) {
      const { refusal, failure } = await call(product, actorOf(role, target), name, target)
      expect({ name, role, failure }).toEqual({ name, role, failure: null })
      expect(refusal ?? '').not.toMatch(/^permission\.(denied|signIn|organisation)/)
      refusals.push(refusal)
    }
    expect(refusals).toContain(null)
    const after = await fingerprintOf(database)
    if (!writes(name)) expect(after).toEqual(before)
    else expect(after).not.toEqual(before)
  })

  it('ran without a failure', () => {
    expect([product, withoutTable, withoutWalls].flatMap(({ failures }) => failures)).toEqual([])
  })
})
