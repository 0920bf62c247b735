import type { Permission } from './permission-name.ts'
import type { Role } from './role.ts'

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
  'record.issue.stop': { scope: 'organisation', roles: ['approver'] },
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
  'skill.read': { scope: 'organisation', roles: ['bureau'] },
  'skill.decide': { scope: 'organisation', roles: ['bureau'] },
  'guardian.read': { scope: 'organisation', roles: ['registrar'] },
  'guardian.register': { scope: 'organisation', roles: ['registrar'] },
  'guardian.end': { scope: 'organisation', roles: ['registrar'] },
  'guardian.consent': { scope: 'learner', roles: ['guardian'] },
  'guardian.join': { scope: 'learner', roles: ['guardian'] },
  'portfolio.plan': { scope: 'learner', roles: ['learner'] },
  'portfolio.resume': { scope: 'learner', roles: ['learner'] },
  'portfolio.read': { scope: 'learner', roles: ['learner', 'guardian'] },
  'portfolio.take': { scope: 'learner', roles: ['learner'] },
  'document.request': { scope: 'learner', roles: ['learner'] },
  'share.answer': { scope: 'learner', roles: ['guardian'] },
  'share.create': { scope: 'learner', roles: ['learner'] },
  'share.freeze': { scope: 'learner', roles: ['learner'] },
  'share.lift': { scope: 'learner', roles: ['learner'] },
  'share.withdraw': { scope: 'learner', roles: ['learner', 'guardian'] },
  'share.read': { scope: 'learner', roles: ['learner', 'guardian'] },
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
