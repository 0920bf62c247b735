import type { Config } from '../platform/config/config.ts'

/** The one public origin that QR codes and issuer names carry, and where to listen. */
export function describePlace({ publicOrigin, host, port }: Pick<Config, 'publicOrigin' | 'host' | 'port'>) {
  return { origin: publicOrigin ?? `http://localhost:${port}`, listen: { host, port } }
}
