import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Db } from '../db/db.ts'
import { isGuardianMissing } from './guardian-missing.ts'
import { networkOf } from '../guessing/network.ts'
import type { Keys } from '../keys/keys.ts'
import { newId } from '../new-id.ts'
import { Refusal } from '../refusal.ts'
import type { Auth } from './auth.ts'
import type { SignInDelay } from './sign-in-delay.ts'
import type { WaitingLine } from './waiting-line.ts'

export interface SignIn {
  auth: Auth
  db: Db
  keys: Keys
  delay: SignInDelay
  /** Where whoever needs a password hashed waits for it. */
  hashing: WaitingLine
  now(): Date
}

const credentials = z.object({ username: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
type Standing = 'open' | 'undone' | 'closed'

const signedIn = z.object({ user: z.object({ id: z.string() }) })

/** Sign-in and sign-out are all that is served of the library; each try is delayed, judged and written to the audit. */
export function signInRoutes(signIn: SignIn): FastifyPluginAsync {
  return async (app) => {
    app.post('/api/auth/sign-in/username', { bodyLimit: 4096 }, async (request, reply) => {
      const typed = credentials.safeParse(request.body)
      if (!typed.success) return reply.code(401).send(wrong)
      const username = await presentName(signIn.db, typed.data.username)
      const account = signIn.keys.lookupHash('sign-in-account', username)
      const address = signIn.keys.lookupHash('sign-in-address', networkOf(request.ip))
      const response = await signIn.hashing.run(async () => {
        const seconds = await signIn.delay.book(account, address, signIn.now())
        if (seconds > 0) throw new Refusal('slowDown', { seconds })
        return judge(signIn, request, { ...typed.data, username }, account, address)
      })
      if (!response.ok) {
        await audit(signIn, null, { username, hash: account }, 'refused')
        return reply.code(401).send(wrong)
      }
      const { user } = signedIn.parse(await response.json())
      await signIn.delay.succeeded(account, address)
      if (await isGuardianMissing(signIn.db, user.id, signIn.now())) {
        await audit(signIn, user.id, { username, hash: account }, 'refused')
        throw new Refusal('signIn.guardianMissing')
      }
      const standing = await returnToAccount(signIn, user.id)
      if (standing === 'closed') {
        await audit(signIn, null, { username, hash: account }, 'refused')
        throw new Refusal('signIn.closed')
      }
      await audit(signIn, user.id, { username, hash: account }, 'opened')
      return passCookies(response, reply).send({ ok: true, undone: standing === 'undone' })
    })
    app.post('/api/auth/sign-out', async (request, reply) => {
      const response = await ask(signIn.auth, request, {})
      return passCookies(response, reply).send({ ok: true })
    })
  }
}

/** What the right password opens: an account that was to be closed is kept, one that is closed stays so. */
async function returnToAccount({ db, now }: SignIn, userId: string): Promise<Standing> {
  const at = now()
  const values = [userId, newId(at), at]
  const [found] = await db.callDoor<{ standing: Standing }>('return_to_account', values)
  return found?.standing ?? 'open'
}

/** A student number of before leads to the same account as the present one. */
async function presentName(db: Db, typed: string): Promise<string> {
  const username = typed.normalize('NFKC').trim().toLowerCase()
  const [found] = await db.callDoor<{ username: string }>('sign_in_name', [username])
  return found?.username ?? username
}

const wrong = { error: { code: 'signIn.wrong', facts: {} } }

/** A try that the library could not judge is no wrong password. */
async function judge(
  { auth, delay }: SignIn,
  request: FastifyRequest,
  typed: { username: string; password: string },
  account: Buffer,
  address: Buffer,
): Promise<Response> {
  try {
    return await ask(auth, request, typed)
  } catch (cause) {
    await delay.takeBack(account, address).catch(() => undefined)
    throw cause
  }
}

async function ask(auth: Auth, request: FastifyRequest, body: object): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (request.headers.cookie) headers.set('cookie', request.headers.cookie)
  const url = new URL(request.url.split('?')[0] ?? '/', 'http://inside')
  const response = await auth.handler(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  if (response.status >= 500) throw new Error(`the sign-in library answered ${response.status}`)
  return response
}

function passCookies(response: Response, reply: FastifyReply): FastifyReply {
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie)
  return reply.header('cache-control', 'no-store')
}

async function audit(
  { db, now }: SignIn,
  userId: string | null,
  typed: { username: string; hash: Buffer },
  outcome: string,
): Promise<void> {
  const at = now()
  const { username, hash } = typed
  await db.callDoor('audit_sign_in', [userId, username, hash.toString('base64url'), outcome, newId(at), at])
}
