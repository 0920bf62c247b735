import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import jsonld from 'jsonld'
import type { ShapeCode } from '../errors.ts'
import { pinnedContexts } from './contexts.ts'

export type HashName = 'SHA-256' | 'SHA-384'

export interface CanonicalChoices {
  readonly hash: HashName
  readonly contexts?: ReadonlyMap<string, object>
  readonly longestMs?: number
}

class UnknownContext extends Error {}

/** The canonical N-Quads of a document in safe mode, with pinned contexts and bounded work (RDF Dataset Canonicalization 1.0 sections 4 and 7.1, JSON-LD 1.1 API section 8.1); a context or a term that nobody defined is refused. */
export async function canonicalise(
  document: Readonly<Record<string, unknown>>,
  { hash, contexts = pinnedContexts, longestMs = 3000 }: CanonicalChoices,
): Promise<Decision<string, ShapeCode>> {
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    base: null,
    documentLoader: loaderOf(contexts),
    canonizeOptions: {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      messageDigestAlgorithm: hash,
      maxWorkFactor: 1,
      signal: AbortSignal.timeout(longestMs),
    },
  }
  try {
    return accepted(await jsonld.canonize(document, options as object))
  } catch (error) {
    return refusalOf(error)
  }
}

function loaderOf(contexts: ReadonlyMap<string, object>) {
  return async (url: string) => {
    const document = contexts.get(url)
    if (document === undefined) throw new UnknownContext(url)
    return { contextUrl: undefined, documentUrl: url, document }
  }
}

function refusalOf(error: unknown): Decision<never, ShapeCode> {
  const causes = [...causesOf(error)]
  const unknown = causes.find((cause) => cause instanceof UnknownContext)
  if (unknown !== undefined) return refused('shape.context', { context: unknown.message.slice(0, 200) })
  if (causes.some(({ message }) => /^(?:Maximum deep iterations|Abort signal)/.test(message)))
    return refused('shape.tooLarge', { size: 'graph', largest: 'graph' })
  return causes.some(({ name }) => name === 'jsonld.ValidationError')
    ? refused('shape.undefinedTerm', { term: undefinedIn(causes) })
    : refused('shape.content', { path: '@context' })
}

interface Cause {
  readonly name: string
  readonly message: string
  readonly details?: {
    readonly cause?: unknown
    readonly event?: { readonly code: string; readonly details: unknown }
  }
}

function* causesOf(error: unknown): Generator<Cause> {
  for (let next = error; next instanceof Error; next = (next as Cause).details?.cause ?? next.cause)
    yield next
}

function undefinedIn(causes: readonly Cause[]): string {
  const event = causes.find(({ details }) => details?.event)?.details?.event
  const details = event?.details as { property?: string; type?: string; id?: string } | undefined
  return String(details?.property ?? details?.type ?? details?.id ?? event?.code ?? '').slice(0, 80)
}
