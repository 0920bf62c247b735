import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { sha256Base64url } from '../encoding/sha256.ts'
import type { ShapeCode } from '../errors.ts'
import type { Disclosure } from './disclosure.ts'
import { readDisclosure } from './disclosure.ts'
import type { Json, JsonObject } from './json.ts'
import { isJsonArray, isJsonObject } from './json.ts'

export type ClaimPath = readonly (string | number)[]

export interface Revealed {
  readonly claims: JsonObject
  /** Where each disclosure stands, an element by its place in the signed array. */
  readonly places: ReadonlyMap<string, ClaimPath>
  /** Whether a digest is left that nothing disclosed: a claim kept back, or a decoy. */
  readonly hasMore: boolean
}

interface Given extends Disclosure {
  readonly encoded: string
}

const deepest = 32
const neverConcealed = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status']

/** Puts every disclosure where its digest stands and takes away all other digests (RFC 9901 section 7.1, step 3): refused are a disclosure nobody signed, one given or referred to twice, a malformed one, and one that replaces a name or hides a claim that must stand in clear (SD-JWT VC, “Registered JWT Claims”). */
export function reveal(
  payload: Readonly<Record<string, unknown>>,
  disclosures: readonly string[],
): Decision<Revealed, ShapeCode> {
  const given = readAll(disclosures)
  if (!given.ok) return given
  const { _sd_alg: algorithm = 'sha-256', ...rest } = payload as JsonObject
  if (algorithm !== 'sha-256') return refused('shape.algorithmRefused', { algorithm: nameOf(algorithm) })
  const walk = new Walk(given.value)
  const claims = walk.object(rest, [])
  const fault = walk.fault ?? (walk.places.size < disclosures.length ? 'shape.disclosureUnknown' : null)
  return fault === null ? accepted({ claims, places: walk.places, hasMore: walk.hasMore }) : refused(fault)
}

function nameOf(algorithm: Json): string | null {
  return typeof algorithm === 'string' ? algorithm.slice(0, 40) : null
}

function readAll(disclosures: readonly string[]): Decision<ReadonlyMap<string, Given>, ShapeCode> {
  const byDigest = new Map<string, Given>()
  for (const encoded of disclosures) {
    const disclosure = readDisclosure(encoded)
    if (disclosure === null) return refused('shape.disclosureMalformed')
    byDigest.set(sha256Base64url(encoded), { ...disclosure, encoded })
  }
  return byDigest.size < disclosures.length ? refused('shape.disclosureTwice') : accepted(byDigest)
}

/** One way through a payload; the first fault is kept and refuses the whole. */
class Walk {
  readonly places = new Map<string, ClaimPath>()
  fault: ShapeCode | null = null
  hasMore = false
  readonly #given: ReadonlyMap<string, Given>
  readonly #digests = new Set<string>()

  constructor(given: ReadonlyMap<string, Given>) {
    this.#given = given
  }

  value(value: Json | undefined, path: ClaimPath): Json {
    if (path.length > deepest) return this.#refuse('shape.content')
    if (isJsonArray(value)) return value.flatMap((element, at) => this.#element(element, [...path, at]))
    return isJsonObject(value) ? this.object(value, path) : (value ?? null)
  }

  object({ _sd: digests, ...shown }: JsonObject, path: ClaimPath): JsonObject {
    if (Object.hasOwn(shown, '...')) this.#refuse('shape.disclosureMalformed')
    const claims = Object.entries(shown).map(
      ([name, value]) => [name, this.value(value, [...path, name])] as const,
    )
    const names = new Set(Object.keys(shown))
    const revealed = this.#digestsOf(digests).flatMap((digest) => {
      const found = this.#find(digest)
      return found === null ? [] : [this.#member(found, names, path)]
    })
    return Object.fromEntries([...claims, ...revealed])
  }

  #member(found: Given, names: Set<string>, path: ClaimPath): readonly [string, Json] {
    const { name, value } = found
    if (name === null) return ['', this.#refuse('shape.disclosureMalformed')]
    const reserved = path.length === 0 && neverConcealed.includes(name)
    if (reserved || name === '_sd' || name === '...') this.#refuse('shape.disclosureReserved')
    if (names.has(name)) this.#refuse('shape.disclosureTwice')
    names.add(name)
    return [name, this.#placed(found, [...path, name], value)]
  }

  #element(element: Json, path: ClaimPath): readonly Json[] {
    if (!isJsonObject(element) || !Object.hasOwn(element, '...')) return [this.value(element, path)]
    const { '...': digest, ...others } = element
    if (typeof digest !== 'string' || Object.keys(others).length > 0)
      return [this.#refuse('shape.disclosureMalformed')]
    const found = this.#find(digest)
    if (found === null) return []
    return found.name === null
      ? [this.#placed(found, path, found.value)]
      : [this.#refuse('shape.disclosureMalformed')]
  }

  #placed({ encoded }: Given, path: ClaimPath, value: Json): Json {
    this.places.set(encoded, path)
    return this.value(value, path)
  }

  #find(digest: string): Given | null {
    if (this.#digests.has(digest)) this.#refuse('shape.disclosureTwice')
    this.#digests.add(digest)
    const found = this.#given.get(digest) ?? null
    if (found === null) this.hasMore = true
    return found
  }

  #digestsOf(digests: Json | undefined): readonly string[] {
    if (digests === undefined) return []
    const texts = isJsonArray(digests) ? digests.filter((digest) => typeof digest === 'string') : []
    if (!isJsonArray(digests) || texts.length < digests.length) this.#refuse('shape.disclosureMalformed')
    return texts
  }

  #refuse(code: ShapeCode): null {
    this.fault ??= code
    return null
  }
}
