import { writeFile } from 'node:fs/promises'
import type { Verification } from '@jiangji/credentials/verify'
import type { Decision, Facts } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { Verdict } from '@jiangji/domain/verification/verdict'
import { issue } from './issue.ts'
import { readBytes, readJson } from './files.ts'
import { readKeyFile, type KeyFile } from './key-file.ts'
import { readOptions, type Options } from './options.ts'
import { sayCheck, sayRefusal } from './say.ts'
import { readTrustFolder, type RestedOn } from './trust-folder.ts'
import { verdictOnSecuring, verify, type Question } from './verify.ts'
import { help, trustWords, type RefusalCode } from './words.ts'

export interface Ending {
  exitCode: number
  said: string
}

const exitCodes = { valid: 0, invalid: 1, undetermined: 3 } as const satisfies Record<Verdict, number>
const notDone = 2
/** What the public suites call it (vc-jose-cose-test-suite, tests/test-mapping.js). */
const results = { valid: 'success', invalid: 'failure', undetermined: 'indeterminate' } as const

/** Runs one command line to its end; what nobody expected is not done, and says nothing of a credential. */
export async function run(words: readonly string[], clock: () => Date): Promise<Ending> {
  const options = readOptions(words)
  if (!options.ok) return refuse(null, options)
  if (options.value === null) return { exitCode: 0, said: help }
  try {
    const done = await runCommand(options.value, clock)
    return await (done.ok ? conclude(options.value, done.value) : refuse(options.value, done))
  } catch (cause) {
    return refuse(options.value, unexpected(cause))
  }
}

/** How the program ends when an error reaches its end. */
export function endUnexpected(cause: unknown): Promise<Ending> {
  return refuse(null, unexpected(cause))
}

function unexpected(cause: unknown) {
  return refused('unexpected' as const, { why: String(cause).slice(0, 200) })
}

function runCommand(options: Options, clock: () => Date): Promise<Decision<Done, RefusalCode>> {
  return options.command === 'issue' ? runIssue(options) : runVerify(options, clock)
}

interface Done {
  exitCode: number
  answer: object
}

async function runIssue({ input, key: keyFile }: Options): Promise<Decision<Done, RefusalCode>> {
  const credential = await readJson(input)
  if (!credential.ok) return credential
  const key = await readKey(keyFile ?? '')
  if (!key.ok) return key
  const token = await issue(credential.value, key.value)
  return token.ok ? accepted({ exitCode: 0, answer: { result: 'success', data: token.value } }) : token
}

async function runVerify(options: Options, clock: () => Date): Promise<Decision<Done, RefusalCode>> {
  const input = await readBytes(options.input)
  if (!input.ok) return input
  const basis = await basisOf(options, clock())
  if (!basis.ok) return basis
  const { name, feature } = options
  const { carrier, verifications } = await verify({ input: input.value, name, basis: basis.value }, clock)
  const [first] = verifications
  const whole = worstOf(verifications.map(({ verdict }) => verdict))
  const judged = feature === null ? whole : verdictOnSecuring(first?.checks ?? [])
  const asked = feature === null ? {} : { result: results[judged], data: JSON.stringify(first?.credential) }
  const restedOn = 'offline' in basis.value ? { trust: spokenTrust(basis.value.offline.restedOn) } : {}
  const answer = { ...asked, carrier, verdict: whole, ...restedOn, verifications: verifications.map(spoken) }
  return accepted({ exitCode: exitCodes[judged], answer })
}

function spoken({ checks, ...rest }: Verification) {
  return { ...rest, checks: checks.map((check) => ({ ...check, words: sayCheck(check.code, check.facts) })) }
}

function spokenTrust({ rootNamed, ...rest }: RestedOn) {
  return { ...rest, rootNamed, words: trustWords(rootNamed) }
}

/** A file is as good as the worst credential in it. */
function worstOf(verdicts: readonly Verdict[]): Verdict {
  const worst = (['invalid', 'undetermined'] as const).find((verdict) => verdicts.includes(verdict))
  return worst ?? 'valid'
}

async function basisOf(
  { key: keyFile, trust, origin }: Options,
  now: Date,
): Promise<Decision<Question['basis'], RefusalCode>> {
  if (trust !== null) {
    const offline = await readTrustFolder(trust, now)
    return offline.ok ? accepted({ offline: offline.value }) : offline
  }
  if (keyFile === null) return accepted({ origin })
  const key = await readKey(keyFile)
  if (!key.ok) return key
  return key.value.controller === null ? refused('key.noController') : accepted({ key: key.value })
}

async function readKey(file: string): Promise<Decision<KeyFile, RefusalCode>> {
  const value = await readJson(file)
  return value.ok ? readKeyFile(value.value) : value
}

async function conclude({ output }: Options, { exitCode, answer }: Done): Promise<Ending> {
  const said = `${JSON.stringify(answer, null, 2)}\n`
  if (output === null) return { exitCode, said }
  try {
    await writeFile(output, said)
    return { exitCode, said: '' }
  } catch {
    return refuse(null, { code: 'file.unwritable', facts: { file: output } })
  }
}

/** A suite reads a file even of what was not done. */
async function refuse(
  options: Options | null,
  { code, facts }: { code: RefusalCode; facts: Facts },
): Promise<Ending> {
  const refusal = { code, ...sayRefusal(code, facts) }
  if (options !== null && options.output !== null)
    await conclude(options, { exitCode: notDone, answer: { result: 'failure', refusal } })
  return { exitCode: notDone, said: `${JSON.stringify({ refusal }, null, 2)}\n` }
}
