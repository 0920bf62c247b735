import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../errors.ts'

const deepest = 24
const mostValues = 4000
const term = /^[A-Za-z][A-Za-z0-9_-]*$/
const loneSurrogate = /\p{Surrogate}/u

type Refusal = { readonly code: ShapeCode; readonly facts: Record<string, string | number> }

/**
 * Whether a document says in its JSON what its statements say (VC Data Model 2.0 section 6.1, compacted form): plain terms only, one `@context` of
 * addresses at its root, and no node described in two places, since a signature over statements does not notice a member that moved.
 */
export function checkProfile(
  document: Readonly<Record<string, unknown>>,
): Decision<readonly string[], ShapeCode> {
  const { '@context': context, ...rest } = document
  const urls = Array.isArray(context) ? context : [context]
  if (!urls.every((url) => typeof url === 'string')) return refused('shape.context', { context: 'inline' })
  const described = new Map<string, string>()
  const refusal = walk(rest, { depth: 0, seen: { values: 0 }, described })
  return refusal === null ? accepted(urls) : refused(refusal.code, refusal.facts)
}

interface Place {
  readonly depth: number
  readonly seen: { values: number }
  readonly described: Map<string, string>
}

function walk(value: unknown, place: Place): Refusal | null {
  place.seen.values += 1
  if (place.depth > deepest || place.seen.values > mostValues)
    return { code: 'shape.tooLarge', facts: { size: place.seen.values, largest: mostValues } }
  if (typeof value === 'string') return loneSurrogate.test(value) ? content('string') : null
  if (typeof value !== 'object' || value === null) return null
  const inside = { ...place, depth: place.depth + 1 }
  if (Array.isArray(value)) return firstRefusal(value, inside)
  const keys = Object.keys(value)
  if (keys.includes('@context')) return { code: 'shape.context', facts: { context: 'inline' } }
  const strange = keys.find((key) => !term.test(key))
  if (strange !== undefined) return { code: 'shape.undefinedTerm', facts: { term: strange.slice(0, 80) } }
  return twice(value as Node, place.described) ?? firstRefusal(Object.values(value), inside)
}

function firstRefusal(values: readonly unknown[], place: Place): Refusal | null {
  for (const value of values) {
    const refusal = walk(value, place)
    if (refusal !== null) return refusal
  }
  return null
}

type Node = Readonly<Record<string, unknown>>

/** A profile may stand in full as issuer and as creator; any other node is described once, or in the same words. */
function twice(node: Node, described: Map<string, string>): Refusal | null {
  const { id } = node
  if (typeof id !== 'string' || Object.keys(node).length === 1) return null
  if (id.startsWith('_:')) return content('id')
  const said = [node['type']].flat().includes('Profile') ? 'Profile' : JSON.stringify(node)
  const before = described.get(id)
  described.set(id, said)
  return before === undefined || before === said ? null : content(id.slice(0, 80))
}

function content(path: string): Refusal {
  return { code: 'shape.content', facts: { path } }
}
