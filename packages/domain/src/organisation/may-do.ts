import type { PermissionRule } from './permission-rule.ts'
import { permissionNames, type Permission } from './permission-name.ts'
import { permissions } from './permission.ts'
import { roles as everyRole, type Role } from './role.ts'

const allowed: ReadonlyMap<Permission, ReadonlySet<Role>> = new Map(
  permissionNames.map((name) => [name, rolesOf(permissions[name])]),
)

/** Whether a caller with one role or several may do an act; a caller without any role is `anyone` (security.md, "Roles"). */
export function mayDo(held: Role | readonly Role[], permission: Permission): boolean {
  const may = allowed.get(permission)
  if (!may) return false
  return may.has('anyone') || (typeof held === 'string' ? may.has(held) : held.some((role) => may.has(role)))
}

/** The acts open to a caller with these roles, in the table's order. */
export function permissionsOf(held: readonly Role[]): Permission[] {
  return permissionNames.filter((permission) => mayDo(held, permission))
}

/** Whether an act is still open in an organisation that was merged or closed: what concerns its old records, and nothing new (product.md D5). */
export function isOpenAfterEnd(permission: Permission): boolean {
  const rule: PermissionRule = permissions[permission]
  return rule.scope !== 'organisation' || rule.afterEnd === true
}

function rolesOf(rule: PermissionRule): ReadonlySet<Role> {
  return new Set(rule.roles.includes('anyone') ? everyRole : rule.roles)
}
