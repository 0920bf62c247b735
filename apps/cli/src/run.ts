import { readFile, writeFile } from 'node:fs/promises'
import type { Decision, Facts } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { Verdict } from '@jiangji/domain/verification/verdict'
import { issue } from './issue.ts'
import { readKeyFile, type KeyFile } from './key-file.ts'
import { readOptions, type Options } from './options.ts'
import { sayCheck, sayRefusal } from './say.ts'
import { readTrustFolder } from './trust-folder.ts'
import { verdictOnSecuring, verify, type Question } from './verify.ts'
import { help, type RefusalCode } from './words.ts'

export interface Ending {
  exitCode: number
  said: string
}

const exitCodes = { valid: 0, invalid: 1, undetermined: 3 } as const satisfies Record<Verdict, number>
const notDone = 2
/** What the public suites call it (vc-jose-cose-test-suite, tests/test-mapping.js). */
const results = { valid: 'success', invalid: 'failure', undetermined: 'indeterminate' } as const

/** Runs one command line to its end. */
export async function run(words: readonly string[], clock: () => Date): Promise<Ending> {
  const options = readOptions(words)
  if (!options.ok) return refuse(null, options)
  if (options.value === null) return { exitCode: 0, said: help }
  const done =
    options.value.command === 'issue' ? await runIssue(options.value) : await runVerify(options.value, clock)
  return done.ok ? conclude(options.value, done.value) : refuse(options.value, done)
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
  const text = await readText(options.input)
  if (!text.ok) return text
  const basis = await basisOf(options, clock())
  if (!basis.ok) return basis
  const { name, feature } = options
  const { checks, verdict, credential } = await verify({ text: text.value, name, basis: basis.value }, clock)
  const judged = feature === null ? verdict : verdictOnSecuring(checks)
  const spoken = checks.map((check) => ({ ...check, words: sayCheck(check.code, check.facts) }))
  const asked = feature === null ? {} : { result: results[judged], data: JSON.stringify(credential) }
  return accepted({ exitCode: exitCodes[judged], answer: { ...asked, verdict, checks: spoken, credential } })
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

async function readJson(file: string): Promise<Decision<Record<string, unknown>, RefusalCode>> {
  const text = await readText(file)
  if (!text.ok) return text
  try {
    const value: unknown = JSON.parse(text.value)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return accepted(value as Record<string, unknown>)
  } catch {
    // Told below like any other JSON that is no object.
  }
  return refused('file.notJson', { file })
}

async function readText(file: string): Promise<Decision<string, RefusalCode>> {
  try {
    return accepted(await readFile(file, 'utf8'))
  } catch {
    return refused('file.unreadable', { file })
  }
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
