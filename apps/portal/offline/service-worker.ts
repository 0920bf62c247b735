/// <reference lib="webworker" />
import { fetchTrustFile } from './fetch-trust-file.ts'

declare const self: ServiceWorkerGlobalScope
type Shell = { version: string; files: readonly string[] }
/** What the public page and the learner's pages are made of, written here when they are built. */
declare const shells: { verify: Shell; portal: Shell }

/** The same worker stands twice: for the public page wherever it was opened, for the learner's own where she asked for it. */
const isPortal = new URL(self.registration.scope).pathname === '/'
const shell = isPortal ? shells.portal : shells.verify
const page = isPortal ? '/' : '/v'
const prefix = isPortal ? 'portal-' : 'verify-'
const kept = `${prefix}${shell.version}`
const pages = isPortal
  ? /^\/($|(portfolio|skills|progress|shares|checks|account|sign-in)(\/|$))/
  : /^\/v(\/|$)/
const patienceMs = 4000
const trustFiles = ['/trust/bundle.jwt', '/trust/root.jwk', '/trust/status.json']
const fetchedTrust = 'fetched-trust'

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepShell(), isPortal || fetchTrust()]))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pages.test(pathname)) {
    event.respondWith(freshPage(request))
    if (!isPortal) event.waitUntil(fetchTrust())
  }
  if (shell.files.includes(pathname)) event.respondWith(keptFile(request))
})

async function keepShell(): Promise<void> {
  const cache = await caches.open(kept)
  await cache.addAll([new Request(page, { cache: 'reload' }), ...shell.files])
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== kept).map((name) => caches.delete(name)),
  )
}

/** The page of the moment when the network answers soon, otherwise the one that was kept, under whichever code it was opened. */
async function freshPage(request: Request): Promise<Response> {
  const cached = await caches.match(page, { cacheName: kept })
  try {
    return await fetch(request, cached ? { signal: AbortSignal.timeout(patienceMs) } : {})
  } catch (cause) {
    if (cached) return cached
    throw cause
  }
}

async function keptFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: kept, ignoreVary: true })) ?? fetch(request)
}

/** Brings along what the platform publishes for verifying without it; whether it is genuine is looked at when it is used. */
async function fetchTrust(): Promise<void> {
  const cache = await caches.open(fetchedTrust)
  const now = performance.timeOrigin + performance.now()
  const ask = (file: string) => fetch(file, { cache: 'no-cache', credentials: 'omit' })
  await Promise.all(
    trustFiles.map((file) => fetchTrustFile(cache, file, { now, ask }).catch(() => undefined)),
  )
}
