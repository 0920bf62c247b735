/** What a catalogue says leads to an occupation or to one of its functions. */
export const linkOrigins = ['major', 'x-certificate', 'contest-event', 'course'] as const

export type LinkOrigin = (typeof linkOrigins)[number]

/** What a draft can be of: one of the links, or a skill itself. */
export const draftSubjects = [...linkOrigins, 'skill'] as const

export type DraftSubject = (typeof draftSubjects)[number]

/** A link is a draft until a person of the bureau has looked at it; one that was turned down leads nowhere. */
export const linkStates = ['draft', 'approved', 'rejected'] as const

export type LinkState = (typeof linkStates)[number]

export interface SkillLink {
  readonly from: LinkOrigin
  readonly fromCode: string
  /** A course leads to a function, everything else to an occupation. */
  readonly toCode: string
  readonly state: LinkState
}

/** The links that lead on from a code, without those turned down. */
export function linksFrom(
  links: readonly SkillLink[],
  from: LinkOrigin,
  code: string | null,
): readonly SkillLink[] {
  return code === null
    ? []
    : links.filter((link) => link.from === from && link.fromCode === code && link.state !== 'rejected')
}
