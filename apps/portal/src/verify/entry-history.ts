import { cleanShareCode } from '@jiangji/ui/share-code-text'
import type { Question } from './check-answer.ts'

type Asked = Pick<Question, 'code' | 'name'>

type Place = { linked: string; typed: Asked; atVerdict: boolean }

/** Form and verdict are two entries of this tab's history: code and name stand in them, never in the address, the last four nowhere. */
export function enterVerdict({ code, name }: Asked): void {
  const asked = { code, name }
  if (readAsked('asked')) history.replaceState({ asked }, '')
  else {
    history.replaceState({ typed: asked }, '')
    history.pushState({ asked }, '')
  }
}

export function enterEmptyForm(): void {
  history.replaceState(null, '', '/v')
}

export function enterCode(code: string): void {
  history.replaceState(null, '', `/v/${code}`)
}

export function linkedCode(): string {
  return location.pathname.replace(/^\/v\/?/, '')
}

export function readPlace(linked: string): Place {
  const asked = readAsked('asked')
  const typed = asked ?? readAsked('typed') ?? { code: linked, name: '' }
  const known = cleanShareCode(typed.code) === cleanShareCode(linked)
  return { linked: known ? linked : '', typed, atVerdict: asked !== null }
}

export function isSame(one: Asked, other: Asked): boolean {
  return one.code === other.code && one.name === other.name
}

function readAsked(key: 'asked' | 'typed'): Asked | null {
  const state: unknown = history.state
  const kept: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, key) : null
  if (typeof kept !== 'object' || kept === null || !('code' in kept) || !('name' in kept)) return null
  return typeof kept.code === 'string' && typeof kept.name === 'string'
    ? { code: kept.code, name: kept.name }
    : null
}
