import { civilDateIn, type CivilDate } from '@jiangji/domain/calendar'
import { startOfCivilDate } from '@jiangji/credentials/open-badge/moment'
import { kindOf } from '@jiangji/domain/record/kinds'
import type { Context } from '../../../platform/context.ts'
import type { Trx } from '../../../platform/db/tenant.ts'
import { decided, Refusal } from '../../../platform/refusal.ts'
import { isEntitled } from '../queries.ts'
import { reservePositions } from '../status-positions.ts'
import { wholeSecond } from '../whole-second.ts'
import { decideDocument, type DocumentKind } from './document.ts'
import { loadFacts, type Facts } from './facts.ts'
import {
  countDocumentsSince,
  issueOnRequest,
  listOwnCourses,
  listOwnDocuments,
  listOwnEnrolments,
  type NewDocument,
} from './queries.ts'
import { signDocument } from './sign-document.ts'

const mostADay = 10

interface Asked {
  organisationId: string
  kind: DocumentKind
}

export async function listDocuments(ctx: Context) {
  return ctx.read('portfolio.read', async (trx) => {
    const colleges = []
    for (const { organisationId, college, programme, state } of await listOwnEnrolments(trx)) {
      const courses = await listOwnCourses(trx, organisationId)
      colleges.push({ organisationId, college, programme, state, courses: courses.length })
    }
    const made = await listOwnDocuments(trx)
    return { colleges, made: made.map((each) => ({ ...each, madeAt: each.madeAt.toISOString() })) }
  })
}

/** A document of her college, signed with its key when the learner asks: of what its own rows say today. */
export async function requestDocument(ctx: Context, asked: Asked): Promise<{ recordId: string }> {
  const today = civilDateIn(ctx.now())
  const recordId = ctx.newId()
  const act = { subject: { type: 'record', id: recordId }, facts: {}, writtenByDoor: true } as const
  await ctx.commit('document.request', act, async (trx) => {
    if (!(await isEntitled(trx, asked.organisationId, { kind: asked.kind, today })))
      throw new Refusal('issue.notEntitled', { kind: asked.kind })
    await assertNotTooMany(trx, today)
    const facts = await loadFacts(trx, asked.organisationId)
    const claims = decided(decideDocument(asked.kind, facts, today))
    const document = await makeDocument(ctx, trx, { ...asked, recordId, facts, claims })
    if (!(await issueOnRequest(trx, document, ctx.newId()))) throw new Refusal('document.notEnrolled')
  })
  return { recordId }
}

async function assertNotTooMany(trx: Trx, today: CivilDate): Promise<void> {
  const made = await countDocumentsSince(trx, new Date(startOfCivilDate(today)))
  if (made >= mostADay) throw new Refusal('document.tooMany', { most: mostADay })
}

interface Made extends Asked {
  recordId: string
  facts: Facts
  claims: object
}

async function makeDocument(ctx: Context, trx: Trx, made: Made): Promise<NewDocument> {
  const { organisationId, kind, recordId, facts, claims } = made
  const issuedAt = wholeSecond(ctx.now())
  const position = (await reservePositions(trx, ctx.keys, 1, issuedAt))()
  const credentialId = ctx.newId()
  const { title, columns, version, assurance } = kindOf(kind)
  const { issuedOn, validTo, awardingBody } = columns(claims)
  return {
    organisation_id: organisationId,
    record_id: recordId,
    kind,
    claims,
    claims_version: version,
    title: title(claims),
    issued_on: issuedOn,
    valid_to: validTo,
    awarding_body: awardingBody,
    assurance: assurance(claims, { inRegistry: false, issuerAwards: true }),
    credential_id: credentialId,
    token: signDocument(ctx, facts, { kind, claims }, { credentialId, position, issuedAt }),
    thumbprint: facts.issuer.thumbprint,
    shard_id: position.shardId,
    shard_index: position.shardIndex,
    issued_at: issuedAt,
  }
}
