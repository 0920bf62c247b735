import { randomBytes } from 'node:crypto'
import type { Role } from '@jiangji/domain/organisation/role'
import { compose, jobHandlers, type Composition, type Product } from '../compose.ts'
import { ActingContext, nobody, type Context } from '../platform/context.ts'
import { deriveKeys } from '../platform/keys/keys.ts'
import { ensurePlatformKey } from '../platform/keys/platform-key.ts'
import { ensureTrustRoot } from '../platform/keys/trust-root.ts'
import type { TestDatabase } from '../platform/testing/test-database.ts'
import { founded, testOrigin, type TestCollege } from './college.ts'
import type { TestLearner } from './learner.ts'

export interface TestProduct extends Product {
  failures: { place: string; cause: unknown }[]
  /** A use case's context as one member of a college. */
  as(college: TestCollege, role: 'registrar' | 'approver'): Context
  /** One person in several roles of a college. */
  asPerson(college: Pick<TestCollege, 'id'>, personId: string, roles: Role[]): Context
  asLearner(learner: TestLearner): Context
  asNobody(): Context
}

/** The whole product on a test database, its jobs running, without a port. */
export async function startProduct(
  database: TestDatabase,
  choices: Partial<Composition> = {},
  handlers = jobHandlers(),
): Promise<TestProduct> {
  const failures: TestProduct['failures'] = []
  const keys = choices.keys ?? deriveKeys(randomBytes(32))
  await ensurePlatformKey(database.addresses.owner, keys, founded)
  await ensureTrustRoot(database.addresses.owner, keys, founded)
  const product = await compose({
    addresses: database.addresses,
    origin: testOrigin,
    onFailure: (place, cause) => failures.push({ place, cause }),
    ...choices,
    keys,
  })
  await product.jobs.start(handlers)
  const acting = (personId: string, organisationId: string, roles: Role[]) =>
    new ActingContext(product.services, {
      ...nobody,
      userId: `user-${personId}`,
      personId,
      organisationId,
      roles,
    })
  return {
    ...product,
    failures,
    asPerson: (college, personId, roles) => acting(personId, college.id, roles),
    as: (college, role) => acting(college[role], college.id, [role]),
    asLearner: ({ id, personId }) =>
      new ActingContext(product.services, {
        ...nobody,
        userId: `user-${personId ?? ''}`,
        personId,
        learnerId: id,
        roles: ['learner'],
      }),
    asNobody: () => new ActingContext(product.services, nobody),
  }
}
