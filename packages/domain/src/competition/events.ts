import { normaliseCode, titleKey } from '../identity/normalise.ts'
import type { ContestEvent } from '../record/kind.ts'

export interface ContestEvents {
  find(code: string): ContestEvent | null
  /** Whether a code has the form of this catalogue's codes; other contests number their events in their own way. */
  isOfItsForm(code: string): boolean
}

const nationalForm = /^(?:ZZ|GZ)\d{3}$/

/** The catalogue of events of 全国职业院校技能大赛, by code (设赛指南 2023-2027: ZZ and three digits 中职, GZ 高职). */
export function contestEvents(events: readonly ContestEvent[]): ContestEvents {
  const byCode = new Map(events.map((event) => [normaliseCode(event.code).text, event]))
  return {
    find: (code) => byCode.get(normaliseCode(code).text) ?? null,
    isOfItsForm: (code) => nationalForm.test(normaliseCode(code).text),
  }
}

/** Whether a catalogue's event and a workbook's name are the same event: brackets, blanks and a word behind do not count. */
export function isSameEvent(event: ContestEvent, name: string): boolean {
  return eventKey(event.name) === eventKey(name)
}

function eventKey(name: string): string {
  return titleKey(name).replace(/(?:赛项|\((?:中职|高职|学生|本科)组?\))$/, '')
}
