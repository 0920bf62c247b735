const scope = '/'
const prefix = 'portal-'

/** Whether this browser can keep pages at all: WeChat's own and private windows often cannot. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && 'indexedDB' in window && 'caches' in window
}

/** The pages themselves, kept by the service worker; resolved when they are. */
export async function keepShell(): Promise<void> {
  if (!import.meta.env.PROD) return
  const registration = await navigator.serviceWorker.register('/service-worker.js', { scope })
  const worker = registration.installing ?? registration.waiting ?? registration.active
  if (!worker || worker.state === 'activated') return
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve()
      if (worker.state === 'redundant') reject(new TypeError('the pages could not be fetched'))
    })
  })
}

export async function dropShell(): Promise<void> {
  if (!canKeep()) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  const ours = registrations.filter((each) => new URL(each.scope).pathname === scope)
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all([...ours.map((each) => each.unregister()), ...kept.map((name) => caches.delete(name))])
}
