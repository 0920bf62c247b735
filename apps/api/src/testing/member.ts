import type { TestDatabase } from '../platform/testing/test-database.ts'
import type { TestProduct } from './product.ts'

export const memberPassword = '铜城的春天来得晚一些'

/** Gives a person of a test organisation a user to sign in with. */
export async function giveUser(
  database: TestDatabase,
  product: TestProduct,
  person: { personId: string; username: string; name: string },
): Promise<void> {
  const { personId, username, name } = person
  const userId = await product.services.accounts.create({ username, name, password: memberPassword })
  await database.asOwner('UPDATE account SET user_id = $2 WHERE person_id = $1', [personId, userId])
}

export async function signIn(product: TestProduct, username: string, password = memberPassword) {
  const response = await product.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password },
  })
  const cookies = [response.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '')
  return { response, cookie: cookies.join('; ') }
}
