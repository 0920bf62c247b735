import type { DatabaseRole } from '../db/roles.ts'

export function testPassword(role: DatabaseRole): string {
  return `${role}-in-tests`
}
