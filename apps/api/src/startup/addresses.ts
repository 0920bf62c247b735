import type { Config } from '../platform/config/config.ts'

/** Where this start can be opened, and where it listens. */
export function describePlace({ publicOrigin, host, port }: Pick<Config, 'publicOrigin' | 'host' | 'port'>) {
  return { address: publicOrigin ?? `http://localhost:${port}`, listen: { host, port } }
}

/** Whether other machines can open it too. */
export function isOpenToNetwork({ host }: Pick<Config, 'host'>): boolean {
  return host === '0.0.0.0' || host === '::'
}
