/** Keeps the page on this device for when the network is away; where a browser has no service worker everything else goes on. */
export function registerOffline(): void {
  if (!import.meta.env.PROD) return
  addEventListener('load', () => {
    navigator.serviceWorker?.register('/service-worker.js', { scope: '/v' }).catch(() => undefined)
  })
}
