import { permissions } from '../organisation/permission.ts'
import type { Permission } from '../organisation/permission-name.ts'
import type { PermissionRule } from '../organisation/permission-rule.ts'
import type { Role } from '../organisation/role.ts'

/** What of a learner others may see. */
export const sights = [
  'identity',
  'records',
  'class',
  'slips',
  'workbooks',
  'changes',
  'transfers',
  'requests',
  'contests',
  'duplicates',
  'guardians',
  'shared',
] as const

export type Sight = (typeof sights)[number]

/** Under which permissions others see what; the roles stand in the one table of permissions. */
export const seenUnder = {
  'learner.read': 'identity',
  'learner.export': 'identity',
  'record.read': 'records',
  'record.export': 'records',
  'record.approve': 'records',
  'class.read': 'class',
  'class.export': 'class',
  'learner.slips': 'slips',
  'import.read': 'workbooks',
  'person.read': 'changes',
  'transfer.read': 'transfers',
  'correction.read': 'requests',
  'contest.read': 'contests',
  'duplicate.read': 'duplicates',
  'guardian.read': 'guardians',
  'public.check': 'shared',
} as const satisfies Partial<Record<Permission, Sight>>

/** Which roles see something of a learner, as the table of permissions says (个人信息保护法 art. 17, 44; security.md, "Roles"). */
export function whoSees(sight: Sight): Role[] {
  const roles = Object.entries(seenUnder).flatMap(([permission, seen]) => {
    const rule: PermissionRule = permissions[permission as keyof typeof seenUnder]
    return seen === sight ? rule.roles : []
  })
  return [...new Set(roles)]
}
