import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { Kysely, PostgresDialect } from 'kysely'
import { openPool } from '../db/pool.ts'
import type { Keys } from '../keys/keys.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

/** A session ends after this time without a request; each request after `renewSeconds` begins it anew. */
const idleSeconds = 12 * 3600
const renewSeconds = 600

/** Proves who somebody is and nothing else; who belongs where is in our own tables. */
export function openAuth({ url, origin, keys }: { url: string; origin: string; keys: Keys }) {
  const pool = openPool(url, { max: 5, applicationName: 'jiangji-auth', searchPath: 'auth' })
  const db = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  const auth = betterAuth({
    appName: '匠迹',
    baseURL: origin,
    basePath: '/api/auth',
    secret: keys.secretFor('session'),
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    onAPIError: { throw: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: idleSeconds, updateAge: renewSeconds },
    advanced: {
      cookiePrefix: 'jiangji',
      useSecureCookies: origin.startsWith('https:'),
      // Our own check compares Origin with Host, so that a LAN address works as well as PUBLIC_ORIGIN.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 120,
        usernameValidator: (name) => /^[a-z0-9-]{2,40}:\S{1,80}$/.test(name),
        usernameNormalization: (name) => name.toLowerCase(),
        displayUsernameNormalization: false,
        displayUsername: false,
      }),
    ],
  })
  return { auth, db, close: () => db.destroy() }
}

export type Auth = ReturnType<typeof openAuth>['auth']
