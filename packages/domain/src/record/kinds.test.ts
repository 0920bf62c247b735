import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { titleKey } from '../identity/normalise.ts'
import { en } from '../words/en.ts'
import { zhCN } from '../words/zh-cn.ts'
import type { RecordField } from './kind.ts'
import { isRecordKind, kindOf, readClaims, recordKindNames, recordKinds } from './kinds.ts'
import { assuranceSchema, civilDateSchema } from './schema.ts'

const shared = env['JIANGJI_SHARED'] ?? resolve(import.meta.dirname, '../../../../../shared')
const schemaFile = resolve(shared, 'vectors/1edtech-schemas/ob_v3p0_achievementcredential_schema.json')
const withoutVectors = !existsSync(schemaFile) && env['CI'] === undefined

const limits = {
  title: 200,
  scheme: 40,
  level: 40,
  awardLevel: 40,
  occupation: 120,
  awardingBody: 120,
  number: 60,
}
const languages = [zhCN, en]

const vocabulary = z.object({ oneOf: z.tuple([z.object({ enum: z.array(z.string()) })], z.unknown()) })

function official(definition: 'Achievement' | 'ResultDescription', property: string): string[] {
  const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'))
  const path = ['$defs', definition, 'properties', property]
  return vocabulary.parse(valueAt(schema, path)).oneOf[0].enum
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
    value,
  )
}

function wordAt(source: object, path: readonly string[]): unknown {
  const found = valueAt(source, path)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

function placed(claims: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const inside = typeof claims === 'object' && claims !== null ? claims : {}
  return { ...inside, [step]: placed(Reflect.get(inside, step), rest, value) }
}

const profile = readFileSync(resolve(import.meta.dirname, '../../../../docs/credential-profile.md'), 'utf8')

/** The cells of a kind's row, behind its name. */
function profileOf(kind: string): string[] {
  const row = profile.split('\n').find((line) => line.startsWith(`| ${kind} |`)) ?? ''
  return row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim())
}

describe('the registry', () => {
  it('lists every kind once, in the order of its names', () => {
    expect(Object.keys(recordKinds)).toEqual([...recordKindNames])
  })

  it.each(['', 'roster', 'constructor', '__proto__', 'Certificate'])('knows no kind %j', (name) => {
    expect(isRecordKind(name)).toBe(false)
    expect(() => kindOf(name)).toThrow(RangeError)
  })
})

describe.each(recordKindNames)('the kind %s', (name) => {
  const kind = kindOf(name)
  const fields: readonly RecordField[] = kind.fields
  const own = fields.flatMap(({ key, path, type, choices }) =>
    path === null ? [] : [{ key, path, type, choices }],
  )

  it('bears the name under which it is listed', () => {
    expect(kind.name).toBe(name)
  })

  it('accepts its example and nothing beside it', () => {
    expect(kind.schema.parse(kind.example)).toEqual(kind.example)
    expect(kind.schema.safeParse({ ...kind.example, unheardOf: 1 }).success).toBe(false)
    expect(kind.schema.safeParse(null).success).toBe(false)
  })

  it('reads its claims at the present version and refuses one that has not been made yet', () => {
    expect(readClaims(name, kind.version, kind.example)).toEqual(kind.example)
    expect(() => readClaims(name, kind.version + 1, kind.example)).toThrow(RangeError)
    expect(() => readClaims(name, 0, kind.example)).toThrow(RangeError)
  })

  it('has a way from every earlier version to the next', () => {
    const versions = Array.from({ length: kind.version - 1 }, (_, at) => String(at + 1))
    expect(Object.keys(kind.upcasters)).toEqual(versions)
  })

  it('has a name and a sign in both languages, and one for its side', () => {
    for (const words of languages)
      for (const key of [name, kind.side]) {
        expect(wordAt(words.kinds, [key, 'name'])).toBeDefined()
        expect(wordAt(words.kinds, [key, 'sign'])).toBeDefined()
      }
  })

  it.each(fields.map((field) => [field.key, field] as const))('has words for the field %s', (key) => {
    for (const words of languages) expect(wordAt(words.fields, [name, key])).toBeDefined()
  })

  it.each(own.map((field) => [field.key, field] as const))(
    'finds the field %s in its example',
    (_key, { path }) => {
      expect(valueAt(kind.example, path)).not.toBeUndefined()
    },
  )

  it.each(own.flatMap(({ key, choices }) => (choices ?? []).map((choice) => [key, choice] as const)))(
    'has words for the choice %s %s',
    (key, choice) => {
      for (const words of languages) expect(wordAt(words.choices, [key, choice])).toBeDefined()
    },
  )

  it('gives choices where a field is chosen and nowhere else', () => {
    for (const field of fields)
      expect([field.key, field.choices === undefined]).toEqual([field.key, field.type !== 'choice'])
  })

  it('has a word for its level', () => {
    const { level } = kind.columns(kind.example)
    for (const words of languages) if (level !== null) expect(wordAt(words.levels, [level])).toBeDefined()
  })

  it('names each field and each column heading once', () => {
    const keys = fields.map(({ key }) => key)
    const headings = fields.flatMap(({ synonyms }) => synonyms.map(titleKey))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    expect(headings.filter((heading, at) => heading === '' || headings.indexOf(heading) !== at)).toEqual([])
    expect(fields.every(({ synonyms }) => synonyms.length > 0)).toBe(true)
  })

  if (kind.begunBy !== 'learner')
    it('comes back from a form as it went in, but for what no field holds', () => {
      const empty = Object.fromEntries(Object.keys(kind.example).map((key) => [key, null]))
      const typed = own.reduce<unknown>(
        (claims, { path, type }) => placed(claims, path, retyped(valueAt(kind.example, path), type)),
        empty,
      )
      const held = new Set(own.map(({ path }) => path[0]))
      const expected = Object.fromEntries(
        Object.entries(kind.example).map(([key, value]) => [key, held.has(key) ? value : null]),
      )
      expect(kind.schema.parse(typed)).toEqual(expected)
    })

  it('has a title and columns that the database holds', () => {
    const columns = kind.columns(kind.example)
    const title = kind.title(kind.example)
    expect(title.trim()).toBe(title)
    expect(title).not.toBe('')
    expect(title.length).toBeLessThanOrEqual(limits.title)
    for (const date of [columns.issuedOn, columns.validTo])
      if (date !== null) expect(civilDateSchema.parse(date)).toBe(date)
    for (const column of ['scheme', 'level', 'awardLevel', 'occupation', 'awardingBody', 'number'] as const)
      expect([column, (columns[column] ?? '').length <= limits[column]]).toEqual([column, true])
  })

  it('claims a whole number or none', () => {
    const key = kind.uniqueKey(kind.example)
    if (key !== null)
      expect([key.scheme, key.issuer, key.number].filter((part) => part.trim() === '')).toEqual([])
  })

  it('says who stands behind it, whatever is known', () => {
    for (const inRegistry of [true, false])
      for (const issuerAwards of [true, false])
        expect(assuranceSchema.options).toContain(kind.assurance(kind.example, { inRegistry, issuerAwards }))
  })

  it('is described in docs/credential-profile.md as it is', () => {
    const { example } = kind
    const { type, creatorName, results, alignment } = kind.achievement(example)
    const [listedType, creator, resultTypes, target, end] = profileOf(name)
    expect(listedType).toBe(type)
    expect(valueAt(example, [creator ?? ''])).toBe(creatorName)
    expect(resultTypes?.split(', ').toSorted()).toEqual(
      [...new Set(results.map(({ resultType }) => resultType))].toSorted(),
    )
    expect(target).toBe(alignment === undefined ? 'none' : 'publication')
    for (const { targetUrl } of alignment ?? []) expect(targetUrl).toBe(valueAt(example, [target ?? '']))
    const ends = fields.some(({ path }) => path?.join('.') === end)
    expect([end, ends]).toEqual(ends ? ['validTo', true] : ['never', false])
  })

  it('describes an achievement completely', () => {
    const { type, name: title, creatorName, criteria, results } = kind.achievement(kind.example)
    for (const text of [type, title, creatorName, criteria, ...results.flatMap(Object.values)])
      expect(String(text).trim()).not.toBe('')
    expect(title).toContain(kind.title(kind.example))
    expect(kind.achievementTypes).toContain(type)
  })

  it.skipIf(withoutVectors)(
    'uses the vocabulary of Open Badges 3.0, or ext: and ASCII (needs ../shared/vectors)',
    () => {
      const { type, results } = kind.achievement(kind.example)
      const known = (words: string[], word: string) => words.includes(word) || /^ext:[\w.-]+$/.test(word)
      expect(known(official('Achievement', 'achievementType'), type)).toBe(true)
      const resultTypes = official('ResultDescription', 'resultType')
      expect(results.filter(({ resultType }) => !known(resultTypes, resultType))).toEqual([])
    },
  )
})

function retyped(value: unknown, type: string): unknown {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return type === 'number' ? Number(String(value)) : String(value)
}
