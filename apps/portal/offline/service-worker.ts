/// <reference lib="webworker" />
declare const self: ServiceWorkerGlobalScope
/** What the public page is made of, written here when the page is built. */
declare const shell: { version: string; files: readonly string[] }

const page = '/v'
const kept = `verify-${shell.version}`
const patienceMs = 4000

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(freshPage(request))
  else if (shell.files.includes(pathname)) event.respondWith(keptFile(request))
})

async function keepShell(): Promise<void> {
  const cache = await caches.open(kept)
  await cache.addAll([new Request(page, { cache: 'reload' }), ...shell.files])
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('verify-') && name !== kept).map((name) => caches.delete(name)),
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
