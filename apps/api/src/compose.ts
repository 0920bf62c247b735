import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify'
import type { FastifyInstance } from 'fastify'
import { applyBulk } from './features/change/bulk/apply-bulk.ts'
import { classRoutes } from './features/class/routes.ts'
import { openExamples } from './features/demo/examples.ts'
import { readBatch } from './features/import/reading/read-batch.ts'
import type { ExampleWorkbook } from './features/import/examples.ts'
import { importRoutes } from './features/import/routes.ts'
import { programmeRoutes } from './features/programme/routes.ts'
import { submitBatch } from './features/import/submitting/submit-batch.ts'
import { issueBatch } from './features/issue/issue-batch.ts'
import { registerRoutes } from './features/register/routes.ts'
import { closeDueAccounts } from './features/rights/close-accounts.ts'
import { signAgainRoutes } from './features/issue/on-request/routes.ts'
import { outsideRoutes } from './features/outside/routes.ts'
import { keyRoutes } from './features/publish/key-routes.ts'
import { BundlePublisher } from './features/publish/bundle-publisher.ts'
import { openSnapshots } from './features/publish/snapshots.ts'
import { StatusPublisher } from './features/publish/status-publisher.ts'
import { statusRoutes } from './features/publish/status-routes.ts'
import { TrustBundles } from './features/publish/trust-bundles.ts'
import { trustRoutes } from './features/publish/trust-routes.ts'
import { typeRoutes } from './features/publish/type-routes.ts'
import { createCheckBrakes } from './features/public-check/brakes.ts'
import { shareFlights } from './features/public-check/shared-flights.ts'
import { rememberProofs } from './features/public-check/remembered-proofs.ts'
import { publicCheckRoutes } from './features/public-check/routes.ts'
import { writeLetter } from './features/reminder/letters.ts'
import { mailCode, mailReminders } from './features/reminder/mail-reminders.ts'
import { makeReminders } from './features/reminder/make-reminders.ts'
import { reminderRoutes } from './features/reminder/routes.ts'
import { takeAwayRoutes } from './features/take-away/routes.ts'
import { openGate } from './features/vc-api/gate.ts'
import { vcApiRoutes } from './features/vc-api/routes.ts'
import { openTestIssuer } from './features/vc-api/test-issuer.ts'
import { openAccounts } from './platform/auth/accounts.ts'
import { openAuth } from './platform/auth/auth.ts'
import { signInRoutes } from './platform/auth/routes.ts'
import { openSignInDelay } from './platform/auth/sign-in-delay.ts'
import { openWaitingLine } from './platform/auth/waiting-line.ts'
import type { MailSettings, TrustProxy } from './platform/config/config.ts'
import {
  ActingContext,
  nobody,
  platformOrganisation,
  type Actor,
  type Context,
  type MayDo,
  type Services,
} from './platform/context.ts'
import { Db } from './platform/db/db.ts'
import type { DatabaseAddresses } from './platform/db/roles.ts'
import { exportRoutes } from './platform/export/routes.ts'
import { openOutsideFetch } from './platform/fetch/outside-fetch.ts'
import { createBrake } from './platform/guessing/brake.ts'
import { healthRoutes } from './platform/http/health.ts'
import { portalRoutes } from './platform/http/portal.ts'
import { openServer } from './platform/http/server.ts'
import { contextsOf } from './platform/http/sessions.ts'
import { Jobs, type JobHandler } from './platform/jobs/jobs.ts'
import type { JobName, JobPayload } from './platform/jobs/queue.ts'
import type { Keys } from './platform/keys/keys.ts'
import { newId } from './platform/new-id.ts'
import { openMailChannel } from './platform/notify/mail-channel.ts'
import { openPrinter } from './platform/pdf/printer.ts'
import { asTrpcError } from './platform/trpc.ts'
import { appRouter, type AppRouter } from './router.ts'
import { takableLists } from './takable-lists.ts'

export interface Composition {
  addresses: DatabaseAddresses
  keys: Keys
  origin: string
  /** The built portal; without it only the API is served. */
  portalFolder?: string
  trustProxy?: TrustProxy | null
  vcApiKey?: string | null
  mail?: MailSettings | null
  /** Without it reminders are looked for only when somebody begins it. */
  remindEveryMinutes?: number
  now?: () => Date
  mayDo?: MayDo
  /** Workbooks to try in a demo city; that of scale one unless another was seeded. */
  exampleWorkbook?: ExampleWorkbook
  onFailure?: (place: string, cause: unknown, requestId?: string) => void
}

export interface Product {
  app: FastifyInstance
  services: Services
  jobs: Jobs
  close(): Promise<void>
}

const rememberedProofs = 20_000
const proofs = {
  freeTries: 10,
  forgivenPerMinute: 2,
  longestWaitSeconds: 120,
  atOnce: 64,
  wrongInAllPerMinute: 600,
}

/** A hash takes 19 MiB and a core for some hundredths of a second. */
const passwordHashes = { atOnce: 4, waiting: 200 }

/** Puts the product together; the only place that knows all of its parts. */
export async function compose(choices: Composition): Promise<Product> {
  const { addresses, keys, origin, now = () => new Date(), onFailure = () => undefined } = choices
  const db = new Db(addresses.app)
  const signIn = openAuth({ url: addresses.auth, origin, keys })
  const hashing = openWaitingLine(passwordHashes)
  const delay = openSignInDelay(signIn.db)
  const jobs = new Jobs({
    url: addresses.app,
    contextFor: (payload) => actingFor(services, payload),
    onFailure,
  })
  const mail = choices.mail ? openMailChannel(choices.mail, writeLetter) : null
  const services: Services = {
    db,
    keys,
    mail,
    accounts: openAccounts(signIn.auth, hashing),
    jobs,
    activationBrake: createBrake(proofs),
    passwordBrake: createBrake(proofs),
    origin,
    now,
    ...(choices.mayDo === undefined ? {} : { mayDo: choices.mayDo }),
  }
  const app = await openServer({ origin, trustProxy: choices.trustProxy ?? null, onFailure })
  const contextOf = contextsOf(services, signIn.auth, app)
  const asNobody = new ActingContext(services, nobody)
  const asPlatform = new ActingContext(services, thePlatform)
  const trustBundles = new TrustBundles(asPlatform)
  const checking = {
    lookAt: shareFlights(db),
    keys,
    brakes: createCheckBrakes(),
    verifier: { origin, verifyJws: rememberProofs(rememberedProofs) },
    may: (permission: Permission) => asNobody.may(permission),
    now,
    newId: () => newId(now()),
  }
  await app.register(healthRoutes(db))
  await app.register(signInRoutes({ auth: signIn.auth, db, keys, delay, hashing, now }))
  await app.register(publicCheckRoutes(checking))
  await app.register(importRoutes(contextOf, choices.exampleWorkbook ?? openExamples(1)))
  await app.register(programmeRoutes(contextOf))
  await app.register(classRoutes(contextOf))
  await app.register(exportRoutes(contextOf, takableLists))
  await app.register(keyRoutes(asNobody))
  await app.register(typeRoutes(asNobody))
  const publisher = new StatusPublisher(asPlatform)
  const statusBundles = new BundlePublisher(asPlatform, publisher)
  await app.register(statusRoutes({ publisher, bundles: statusBundles, onFailure }))
  await app.register(trustRoutes(trustBundles, onFailure))
  const everyMinutes = choices.remindEveryMinutes ?? null
  await app.register(reminderRoutes({ platform: asPlatform, nobody: asNobody, everyMinutes, onFailure }))
  const printer = openPrinter()
  const published = { publisher, bundles: statusBundles, trust: trustBundles }
  const snapshots = openSnapshots(asNobody, published)
  await app.register(takeAwayRoutes(contextOf, { printer, snapshots }))
  await app.register(signAgainRoutes(contextOf))
  await app.register(registerRoutes(contextOf))
  const outside = openOutsideFetch({ ownOrigin: origin, now })
  const vcApi = { ctx: asPlatform, issuer: openTestIssuer(keys), fetch: outside.fetch }
  await app.register(outsideRoutes({ fetch: outside.fetch, now, origin }))
  await app.register(vcApiRoutes(vcApi, openGate(choices.vcApiKey ?? null, now)))
  await app.register(fastifyTRPCPlugin, {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      allowMethodOverride: true,
      createContext: ({ req }) =>
        contextOf(req).catch((cause: unknown) => {
          throw asTrpcError(cause)
        }),
      onError({ error, path, ctx }) {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return
        onFailure(path ?? 'trpc', error.cause ?? error, ctx?.requestId ?? undefined)
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  })
  if (choices.portalFolder !== undefined)
    await app.register(portalRoutes(choices.portalFolder, async () => (await trustBundles.root()).thumbprint))
  return {
    app,
    services,
    jobs,
    async close() {
      await app.close()
      await printer.close()
      await outside.close()
      await jobs.stop()
      mail?.close()
      await signIn.close()
      await db.close()
    },
  }
}

/** Acts where nobody asks: it publishes what the rows say. */
const thePlatform: Actor = {
  ...nobody,
  organisationId: platformOrganisation,
  roles: ['platform-administrator'],
}

/** What each queue runs. */
export function jobHandlers(): Readonly<Record<JobName, JobHandler>> {
  return {
    'import.read': readBatch,
    'import.submit': submitBatch,
    'issue.batch': issueBatch,
    'change.bulk': applyBulk,
    'reminder.make': makeReminders,
    'reminder.mail': mailReminders,
    'reminder.code': mailCode,
    'account.close': closeDueAccounts,
  }
}

function actingFor(services: Services, { organisationId, personId, roles }: JobPayload): Context {
  return new ActingContext(services, { ...nobody, personId, organisationId, roles })
}
