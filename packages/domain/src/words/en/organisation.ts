import type { OrganisationRefusalWords, Words } from '../words.ts'
import { wordOf } from '../word-of.ts'
import { dateIn } from './date.ts'

export const keyStates: Words['keyStates'] = {
  active: 'in use',
  retired: 'retired',
  compromised: 'compromised',
}

export const organisationRefusals: OrganisationRefusalWords = {
  'key.unknown': 'This key or request was not found; reload the page.',
  'key.state': ({ state }) =>
    `The key is now “${wordOf(keyStates, state)}”, so this cannot be done; reload the page.`,
  'key.timeMissing': 'Say since when the key may have been in other hands.',
  'key.timeAhead': 'That time has not come yet; give one that has passed.',
  'key.timeTooEarly': 'That time lies before the key was first used; check it.',
  'key.ended': 'The school no longer exists and does not sign; it gets no new key.',
  'key.noteMissing': 'Add a note of at least 4 characters.',
  'key.alreadyOpen': 'A request about this key is open already and waits for a decision.',
  'key.decided': 'This request has been decided already; reload the page.',
  'key.notYours': 'Only the person who asked can take it back; if you disagree, refuse it.',

  'entitlement.unknown': 'This school or permission was not found; reload the page.',
  'entitlement.reversed': 'The last day lies before the first; check the dates.',
  'entitlement.overlaps': ({ from, until }) =>
    `This overlaps the period from ${dateIn(from)}${until === null ? '' : ` to ${dateIn(until)}`}; choose other dates.`,
  'entitlement.longer': ({ until }) => `This permission ends on ${dateIn(until)}; choose an earlier day.`,
  'entitlement.endPast': ({ today }) =>
    `The last day is today (${dateIn(today)}) or later; what was issued already stays valid.`,

  'registry.unknown': 'This school or request was not found; reload the page.',
  'registry.ended': ({ school }) => `${school} no longer exists; choose another school.`,
  'registry.oneSchool': 'This is done for one school at a time.',
  'registry.successorMissing': 'Choose the school that answers from now on.',
  'registry.successorItself': 'A school cannot succeed itself; choose another.',
  'registry.nameMissing': 'Give the new name, 2 to 60 characters.',
  'registry.nameTaken': ({ name }) => `A school is called “${name}” already; check the name.`,
  'registry.noteMissing': 'Name the decision or add a note of at least 4 characters.',
  'registry.alreadyOpen': 'A request about this school is open already and waits for a decision.',
  'registry.decided': 'This request has been decided already; reload the page.',
  'registry.notYours': 'Only the person who asked can take it back; if you disagree, refuse it.',
}
