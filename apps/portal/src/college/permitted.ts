import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { useSession } from '../session/session.ts'

export function usePermitted(): (permission: Permission) => boolean {
  const session = useSession()
  const held: ReadonlySet<string> = new Set(session.data?.permissions ?? [])
  return (permission) => held.has(permission)
}
