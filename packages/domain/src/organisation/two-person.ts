import { accepted, refused, type Decision } from '../decision.ts'

/** Refuses the second half of a two-person act to whoever had a part in the first (product.md B3; compared by person, not by role). */
export function decideOtherPerson(
  firstPersonIds: readonly (string | null)[],
  actorId: string,
): Decision<string, 'permission.samePerson'> {
  return firstPersonIds.includes(actorId) ? refused('permission.samePerson') : accepted(actorId)
}

/** Who may settle a two-person request: only who asked may take it back, only somebody else may approve or refuse it (product.md B3). */
export function decideSettling<NotYours extends string>(
  requesterId: string,
  actorId: string,
  { to, notYours }: { to: 'approved' | 'refused' | 'withdrawn'; notYours: NotYours },
): Decision<string, 'permission.samePerson' | NotYours> {
  if (to !== 'withdrawn') return decideOtherPerson([requesterId], actorId)
  return requesterId === actorId ? accepted(actorId) : refused(notYours)
}
