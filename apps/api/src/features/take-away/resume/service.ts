import { civilDateIn } from '@jiangji/domain/calendar'
import { kindOf, readClaims } from '@jiangji/domain/record/kinds'
import {
  decideResume,
  emptyResume,
  resumeSchema,
  resumeSectionOf,
  resumeStandingOf,
  type Resume,
} from '@jiangji/domain/resume/resume'
import type { Context } from '../../../platform/context.ts'
import type { ReadonlyTrx } from '../../../platform/db/tenant.ts'
import { decided } from '../../../platform/refusal.ts'
import { findActiveShare } from '../queries.ts'
import { findResume, keepResume, listResumeRecords } from './queries.ts'

/** What she kept, what may stand in it, and which of its lines somebody can look up at this moment. */
export async function showResume(ctx: Context) {
  const now = ctx.now()
  return ctx.read('portfolio.take', async (trx) => {
    const resume = openResume(ctx, await findResume(trx, ctx.learnerId))
    return {
      resume,
      records: await recordsOf(ctx, trx),
      proofs: (await proofsOf(ctx, trx, resume, now)).map(({ recordId, code, expiresAt }) => ({
        recordId,
        code,
        until: expiresAt.toISOString(),
      })),
    }
  })
}

export async function saveResume(ctx: Context, asked: Resume) {
  const { learnerId } = ctx
  const act = { subject: { type: 'learner-resume', id: learnerId }, facts: { lines: asked.lines.length } }
  await ctx.commit('portfolio.resume', act, async (trx) => {
    const resume = decided(decideResume(asked, await recordsOf(ctx, trx), civilDateIn(ctx.now())))
    const sealed = ctx.keys.seal(JSON.stringify(resume), placeOf(learnerId))
    await keepResume(trx, { learnerId, sealed, now: ctx.now() })
  })
  return showResume(ctx)
}

type Reading = Pick<ReadonlyTrx, 'selectFrom'>

export async function recordsOf(ctx: Context, trx: Reading) {
  const today = civilDateIn(ctx.now())
  const rows = await listResumeRecords(trx)
  return rows
    .filter(({ kind }) => kindOf(kind).begunBy === 'college')
    .map(({ claims: stored, claimsVersion, ...row }) => {
      const kind = kindOf(row.kind)
      const claims = readClaims(row.kind, claimsVersion, stored)
      const { awardingBody, issuedOn, validTo } = kind.columns(claims)
      const standing = resumeStandingOf({ status: row.status, validTo }, today)
      const section = resumeSectionOf(row.kind)
      return { ...row, title: kind.title(claims), awardingBody, issuedOn, validTo, section, standing }
    })
}

export async function proofsOf(ctx: Context, trx: ReadonlyTrx, { lines }: Resume, now: Date) {
  const proofs = []
  for (const { recordId, shareId } of lines) {
    const share = shareId && (await findActiveShare(trx, { shareId, recordId, now }))
    if (!share) continue
    const code = ctx.keys.open(share.codeSealed, `share:${share.id}`)
    proofs.push({ recordId, code, expiresAt: share.expiresAt })
  }
  return proofs
}

export function openResume(ctx: Context, sealed: Buffer | null): Resume {
  if (sealed === null) return emptyResume
  return resumeSchema.parse(JSON.parse(ctx.keys.open(sealed, placeOf(ctx.learnerId))))
}

function placeOf(learnerId: string): string {
  return `resume:${learnerId}`
}
