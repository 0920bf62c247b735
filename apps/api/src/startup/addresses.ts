import type { Config } from '../platform/config/config.ts'

/** Where this start can be opened, and where it listens. */
export function describePlace({ publicOrigin, host, port }: Pick<Config, 'publicOrigin' | 'host' | 'port'>) {
  return { address: publicOrigin ?? `http://localhost:${port}`, listen: { host, port } }
}
