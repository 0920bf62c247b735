import { organisationDid } from '@jiangji/credentials/did-web/identifier'
import type { TrustedIssuer } from '@jiangji/credentials/trust/trust'

/** Beside each checked row: what its issuer was called on that day, and who answers for it now. */
export interface AnsweringRow {
  name_then: string | null
  name_until: Date | null
  ended_act: 'merger' | 'closure' | null
  ended_since: Date | null
  answering_slug: string | null
  answering: string | null
}

export const whoAnswers = { door: 'who_answers', asks: ['issuer_id', 'issued_at'] } as const

export function answeringOf(
  row: AnsweringRow,
  origin: string,
): Pick<TrustedIssuer, 'formerNames' | 'successor'> {
  const { name_then: name, name_until: until, ended_act: act, ended_since: since } = row
  const { answering_slug: slug, answering } = row
  return {
    formerNames: name === null || until === null ? [] : [{ name, until: until.toISOString() }],
    successor:
      act === null || since === null || slug === null || answering === null
        ? null
        : { did: organisationDid(origin, slug), name: answering, since: since.toISOString(), act },
  }
}
