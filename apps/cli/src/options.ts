import { parseArgs } from 'node:util'
import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { TrustFolder } from './trust-folder.ts'
import type { RefusalCode } from './words.ts'

/** What a verification rests on: one of these, or else the network. */
const sources = ['key', 'trust', 'origin'] as const

const commands = ['issue', 'verify'] as const

export interface Options {
  command: (typeof commands)[number]
  input: string
  key: string | null
  output: string | null
  origin: string | null
  trust: TrustFolder | null
  name: string | null
  /** Whether a conformance suite asks, which reads a result of its own. */
  feature: 'credential_jose' | null
}

const options = {
  input: { type: 'string' },
  key: { type: 'string' },
  feature: { type: 'string' },
  output: { type: 'string' },
  origin: { type: 'string' },
  trust: { type: 'string' },
  root: { type: 'string' },
  name: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** What the words of a command line ask for; null for its explanation. */
export function readOptions(words: readonly string[]): Decision<Options | null, RefusalCode> {
  const parsed = parse(words)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (values.help === true || words.length === 0) return accepted(null)
  const command = commands.find((name) => name === positionals[0])
  if (command === undefined || positionals.length !== 1) return refused('command.unknown')
  const { input, key = null, output = null, origin = null, name = null } = values
  if (input === undefined) return refused('option.missing', { option: 'input' })
  if (command === 'issue' && key === null) return refused('option.missing', { option: 'key' })
  const feature = values.feature?.replaceAll('-', '_') ?? null
  if (feature !== null && feature !== 'credential_jose')
    return refused('feature.unknown', { feature: feature.slice(0, 80) })
  if (origin !== null && !isOrigin(origin)) return refused('origin.malformed')
  const [one, other] = sources.filter((source) => values[source] !== undefined)
  if (one !== undefined && other !== undefined) return refused('option.together', { option: one, other })
  const { trust: folder, root = null } = values
  const trust = folder === undefined ? null : { folder, root }
  return accepted({ command, input, key, output, origin, trust, name, feature })
}

function parse(words: readonly string[]) {
  try {
    return accepted(parseArgs({ args: [...words], options, allowPositionals: true, strict: true }))
  } catch (cause) {
    const [option = ''] = /--?[\w-]+/.exec(cause instanceof Error ? cause.message : '') ?? []
    return refused('option.unknown' as const, { option })
  }
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')
}
