import { roles as everyRole, type Role } from './role.ts'

export const permissionNames = [
  'session.read',
  'college.list',
  'account.activate',
  'account.recover',
  'desk.read',
  'import.read',
  'roster.import',
  'roster.undo',
  'record.import',
  'record.withdraw',
  'held.map',
  'held.accept',
  'held.return',
  'held.forget',
  'record.enter',
  'record.submit',
  'record.read',
  'record.export',
  'record.approve',
  'record.reject',
  'record.issue',
  'record.change.request',
  'record.change.withdraw',
  'record.change.approve',
  'record.change.refuse',
  'record.change.stop',
  'record.correct.request',
  'learner.read',
  'learner.export',
  'class.read',
  'class.export',
  'class.assign',
  'learner.slips',
  'enrolment.change',
  'person.read',
  'person.request',
  'person.withdraw',
  'person.approve',
  'person.refuse',
  'duplicate.read',
  'duplicate.request',
  'duplicate.withdraw',
  'duplicate.approve',
  'duplicate.refuse',
  'transfer.read',
  'transfer.ask',
  'transfer.answer',
  'transfer.consent',
  'learner.slips.renew',
  'correction.read',
  'correction.answer',
  'correction.ask',
  'correction.withdraw',
  'register.read',
  'register.write',
  'scheme.read',
  'programme.read',
  'programme.request',
  'programme.withdraw',
  'programme.approve',
  'programme.refuse',
  'programme.assign',
  'portfolio.read',
  'portfolio.take',
  'document.request',
  'share.create',
  'share.withdraw',
  'share.read',
  'key.read',
  'key.request',
  'key.withdraw',
  'key.approve',
  'key.refuse',
  'registry.read',
  'registry.entitle',
  'registry.request',
  'registry.withdraw',
  'registry.approve',
  'registry.refuse',
  'contest.read',
  'contest.confirm',
  'status.publish',
  'trust.publish',
  'issuer.read',
  'public.check',
  'vc-api.issue',
  'vc-api.verify',
] as const

export type Permission = (typeof permissionNames)[number]

export type Scope = 'organisation' | 'learner' | 'platform' | 'public'

export interface PermissionRule {
  /** Whose rows the act touches: the caller's organisation, the learner's own, the platform's, or what is public. */
  scope: Scope
  roles: readonly Role[]
  /** The act that another person must have done; who did it may not do this one. */
  twoPerson?: Permission
  /** Whether it is still done for an organisation that was merged or closed, by whoever answers for it. */
  afterEnd?: true
  /** Why anyone may do this. */
  reason?: string
}

/** THE table of who may do what; pages and API both ask it, row-level security decides again (security.md, "Roles"). */
export const permissions = {
  'session.read': {
    scope: 'public',
    roles: ['anyone'],
    reason: 'A page asks who is signed in before it knows; without a session the answer is nobody.',
  },
  'college.list': {
    scope: 'public',
    roles: ['anyone'],
    reason: 'The sign-in page lets people pick their school; names of schools are public.',
  },
  'account.activate': {
    scope: 'public',
    roles: ['anyone'],
    reason: 'The code on the class slip together with the name is the proof; there is no account yet.',
  },
  'account.recover': {
    scope: 'public',
    roles: ['anyone'],
    reason:
      'Who forgot the password has no session; the code on the school’s new slip and the name are the proof.',
  },
  'desk.read': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'key-holder', 'class-teacher', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'import.read': { scope: 'organisation', roles: ['registrar', 'approver', 'auditor'], afterEnd: true },
  'roster.import': { scope: 'organisation', roles: ['registrar'] },
  'roster.undo': { scope: 'organisation', roles: ['registrar'] },
  'record.import': { scope: 'organisation', roles: ['registrar'] },
  'record.withdraw': { scope: 'organisation', roles: ['registrar'] },
  'held.map': { scope: 'organisation', roles: ['registrar'] },
  'held.accept': { scope: 'organisation', roles: ['approver'], twoPerson: 'record.import' },
  'held.return': { scope: 'organisation', roles: ['registrar', 'approver'] },
  'held.forget': { scope: 'organisation', roles: ['registrar', 'approver'] },
  'record.enter': { scope: 'organisation', roles: ['registrar'] },
  'record.submit': { scope: 'organisation', roles: ['registrar'] },
  'record.read': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'record.export': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'record.approve': { scope: 'organisation', roles: ['approver'], twoPerson: 'record.submit' },
  'record.reject': { scope: 'organisation', roles: ['approver'], twoPerson: 'record.submit' },
  'record.issue': { scope: 'organisation', roles: ['approver'] },
  'record.change.request': { scope: 'organisation', roles: ['registrar', 'approver'], afterEnd: true },
  'record.change.withdraw': { scope: 'organisation', roles: ['registrar', 'approver'], afterEnd: true },
  'record.change.approve': {
    scope: 'organisation',
    roles: ['approver'],
    twoPerson: 'record.change.request',
    afterEnd: true,
  },
  'record.change.refuse': {
    scope: 'organisation',
    roles: ['approver'],
    twoPerson: 'record.change.request',
    afterEnd: true,
  },
  'record.change.stop': { scope: 'organisation', roles: ['registrar', 'approver'], afterEnd: true },
  'record.correct.request': { scope: 'organisation', roles: ['registrar'] },
  'learner.read': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'learner.export': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'class.read': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'class-teacher', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'class.export': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'class-teacher', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'class.assign': { scope: 'organisation', roles: ['college-administrator'] },
  'learner.slips': { scope: 'organisation', roles: ['registrar', 'college-administrator'] },
  'enrolment.change': { scope: 'organisation', roles: ['registrar'] },
  'person.read': { scope: 'organisation', roles: ['registrar', 'approver'] },
  'person.request': { scope: 'organisation', roles: ['registrar'] },
  'person.withdraw': { scope: 'organisation', roles: ['registrar'] },
  'person.approve': { scope: 'organisation', roles: ['approver'], twoPerson: 'person.request' },
  'person.refuse': { scope: 'organisation', roles: ['approver'], twoPerson: 'person.request' },
  'duplicate.read': { scope: 'organisation', roles: ['bureau'] },
  'duplicate.request': { scope: 'organisation', roles: ['bureau'] },
  'duplicate.withdraw': { scope: 'organisation', roles: ['bureau'] },
  'duplicate.approve': { scope: 'organisation', roles: ['bureau'], twoPerson: 'duplicate.request' },
  'duplicate.refuse': { scope: 'organisation', roles: ['bureau'], twoPerson: 'duplicate.request' },
  'transfer.read': { scope: 'organisation', roles: ['registrar'] },
  'transfer.ask': { scope: 'organisation', roles: ['registrar'] },
  'transfer.answer': { scope: 'organisation', roles: ['registrar'] },
  'transfer.consent': { scope: 'learner', roles: ['learner'] },
  'learner.slips.renew': { scope: 'organisation', roles: ['registrar', 'college-administrator'] },
  'correction.read': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'correction.answer': { scope: 'organisation', roles: ['registrar'], afterEnd: true },
  'correction.ask': { scope: 'learner', roles: ['learner'] },
  'correction.withdraw': { scope: 'learner', roles: ['learner'] },
  'register.read': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'class-teacher', 'auditor', 'college-administrator'],
    afterEnd: true,
  },
  'register.write': { scope: 'organisation', roles: ['registrar', 'college-administrator'] },
  'scheme.read': {
    scope: 'organisation',
    roles: ['registrar', 'approver', 'auditor', 'college-administrator', 'bureau'],
  },
  'programme.read': { scope: 'organisation', roles: ['bureau'] },
  'programme.request': { scope: 'organisation', roles: ['bureau'] },
  'programme.withdraw': { scope: 'organisation', roles: ['bureau'] },
  'programme.approve': { scope: 'organisation', roles: ['bureau'], twoPerson: 'programme.request' },
  'programme.refuse': { scope: 'organisation', roles: ['bureau'], twoPerson: 'programme.request' },
  'programme.assign': { scope: 'organisation', roles: ['bureau'] },
  'portfolio.read': { scope: 'learner', roles: ['learner'] },
  'portfolio.take': { scope: 'learner', roles: ['learner'] },
  'document.request': { scope: 'learner', roles: ['learner'] },
  'share.create': { scope: 'learner', roles: ['learner'] },
  'share.withdraw': { scope: 'learner', roles: ['learner'] },
  'share.read': { scope: 'learner', roles: ['learner'] },
  'key.read': { scope: 'organisation', roles: ['key-holder', 'college-administrator'], afterEnd: true },
  'key.request': { scope: 'organisation', roles: ['key-holder'], afterEnd: true },
  'key.withdraw': { scope: 'organisation', roles: ['key-holder'], afterEnd: true },
  'key.approve': {
    scope: 'organisation',
    roles: ['key-holder', 'college-administrator'],
    twoPerson: 'key.request',
    afterEnd: true,
  },
  'key.refuse': {
    scope: 'organisation',
    roles: ['key-holder', 'college-administrator'],
    twoPerson: 'key.request',
    afterEnd: true,
  },
  'registry.read': { scope: 'organisation', roles: ['bureau'] },
  'registry.entitle': { scope: 'organisation', roles: ['bureau'] },
  'registry.request': { scope: 'organisation', roles: ['bureau'] },
  'registry.withdraw': { scope: 'organisation', roles: ['bureau'] },
  'registry.approve': { scope: 'organisation', roles: ['bureau'], twoPerson: 'registry.request' },
  'registry.refuse': { scope: 'organisation', roles: ['bureau'], twoPerson: 'registry.request' },
  'contest.read': { scope: 'organisation', roles: ['bureau'] },
  'contest.confirm': { scope: 'organisation', roles: ['bureau'] },
  'status.publish': { scope: 'platform', roles: ['platform-administrator'] },
  'trust.publish': { scope: 'platform', roles: ['platform-administrator'] },
  'issuer.read': {
    scope: 'public',
    roles: ['anyone'],
    reason: 'Keys of issuers are published so that anyone can verify a credential without asking us.',
  },
  'public.check': {
    scope: 'public',
    roles: ['anyone'],
    reason: 'An employer checks without an account; the code the holder gave and her name are the proof.',
  },
  'vc-api.issue': { scope: 'platform', roles: ['platform-administrator'] },
  'vc-api.verify': { scope: 'platform', roles: ['platform-administrator'] },
} satisfies Record<Permission, PermissionRule>

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
