import { randomBytes } from 'node:crypto'
import { schoolingOf } from '@jiangji/domain/learner/schooling'
import { makeActivationCode } from '@jiangji/domain/identity/activation-code'
import type { Context } from '../../platform/context.ts'
import type { listClassMembers, NewCode } from './queries.ts'

type Member = Awaited<ReturnType<typeof listClassMembers>>[number]

export function isOpen(member: Member): boolean {
  return member.userId === null
}

export function hasCode(member: Member, now: Date): boolean {
  return member.usedAt === null && member.expiresAt !== null && member.expiresAt > now
}

export function newCode(ctx: Context) {
  return ({ learnerId }: Pick<Member, 'learnerId'>): NewCode & { code: string } => {
    const code = makeActivationCode(randomBytes(10))
    return {
      learnerId,
      code,
      codeSealed: ctx.keys.seal(code, `activation:${learnerId}`),
      codeHash: ctx.keys.lookupHash('activation-code', code),
    }
  }
}

export function slipOf(ctx: Context) {
  return ({ learnerId, name, studentNumber, codeSealed, expiresAt, ...schooled }: Member) =>
    codeSealed === null || expiresAt === null
      ? []
      : [
          {
            name,
            studentNumber,
            schooling: schoolingOf(schooled),
            code: ctx.keys.open(codeSealed, `activation:${learnerId}`),
            expiresAt: expiresAt.toISOString(),
            activated: false,
          },
        ]
}
