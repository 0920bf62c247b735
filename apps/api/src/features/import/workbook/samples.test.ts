import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Finding } from '@jiangji/domain/import/finding'
import { isTaken } from '@jiangji/domain/import/outcome'
import { rosterEntrySchema } from '@jiangji/domain/learner/schema'
import { stages } from '@jiangji/domain/learner/stage'
import { noCatalogues } from '@jiangji/domain/record/kind'
import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { certificatesOnly, newcomer, readInMemory, type ReadRow } from '../testing/read-in-memory.ts'
import type { RecordRowFacts } from './record-rows.ts'

const samples = resolve(import.meta.dirname, '../../../../../../../shared/samples')
const catalogues = resolve(import.meta.dirname, '../../../../seed/catalogues')
const present = existsSync(resolve(samples, 'expected.json'))
const withoutSamples = 'needs the folder of samples beside the repository'

const outcome = z.enum(['warned', 'held', 'rejected'])
const expectationSchema = z.object({
  asOf: z.iso.date(),
  files: z.record(
    z.string(),
    z.object({
      kind: z.string(),
      headerRow: z.number(),
      dataRows: z.number(),
      notes: z.array(z.object({ row: z.number(), column: z.string(), outcome, reason: z.string() })),
    }),
  ),
})

const payloadSchema = z.object({
  holder: z.object({ kind: z.string(), value: z.string() }).nullable(),
  entry: rosterEntrySchema.nullable(),
})

function readCatalogue<Row extends z.ZodType>(name: string, row: Row): z.infer<Row>[] {
  const rows: unknown[] = parse(readFileSync(resolve(catalogues, name)), { columns: true, bom: true })
  return rows.map((raw) => row.parse(raw))
}

function readPremises() {
  const { asOf, files } = expectationSchema.parse(
    JSON.parse(readFileSync(resolve(samples, 'expected.json'), 'utf8')),
  )
  const named = (kind: string) => {
    const found = Object.entries(files).find(([, file]) => file.kind === kind)
    if (!found) throw new Error(`no sample of a ${kind} workbook`)
    return { bytes: readFileSync(resolve(samples, found[0])), ...found[1] }
  }
  return {
    asOf,
    roster: named('roster'),
    certificates: named('certificate'),
    contests: named('competition'),
  }
}

async function readSampleRoster() {
  const { asOf, roster } = readPremises()
  const programmes = readCatalogue(
    'vocational_majors_2021.csv',
    z.object({ major_code: z.string(), major_name: z.string(), level: z.enum(stages) }),
  ).map(({ major_code, major_name, level }) => ({ code: major_code, name: major_name, stage: level }))
  const order = { bytes: roster.bytes, kind: 'roster', reference: programmes, today: asOf }
  return { expected: roster, read: await readInMemory(order, () => newcomer) }
}

async function readSampleCertificates() {
  const { asOf, certificates } = readPremises()
  const { read: roster } = await readSampleRoster()
  const learners = new Map(roster.rows.filter((row) => isTaken(row.outcome)).map((row) => learnerOf(row)))
  const entries = readCatalogue(
    'x_certificates.csv',
    z.object({
      x_code: z.string(),
      certificate_name: z.string(),
      organisation: z.string(),
      status: z.string(),
    }),
  )
    .filter(({ status }) => status === 'sourced')
    .map(({ x_code, certificate_name, organisation }) => ({
      code: x_code,
      name: certificate_name,
      awardingBody: organisation,
    }))
  const order = {
    bytes: certificates.bytes,
    kind: 'certificate',
    reference: certificatesOnly(entries),
    today: asOf,
  }
  const read = await readInMemory(order, ({ holder }): RecordRowFacts => {
    return { holder: learners.get(holder?.value ?? '') ?? null, taken: null }
  })
  return { expected: certificates, read }
}

async function readSampleContests() {
  const { asOf, contests } = readPremises()
  const { read: roster } = await readSampleRoster()
  const learners = new Map(roster.rows.filter((row) => isTaken(row.outcome)).map((row) => learnerOf(row)))
  const events = readCatalogue(
    'competition_events.csv',
    z.object({ event_code: z.string(), event_name: z.string(), competition: z.string(), group: z.string() }),
  ).map(({ event_code, event_name, competition, group }) => ({
    code: event_code,
    name: event_name,
    contest: competition,
    group,
  }))
  const reference = { catalogues: { ...noCatalogues, contests: events }, decisions: [] }
  const order = { bytes: contests.bytes, kind: 'competition', reference, today: asOf }
  const read = await readInMemory(order, ({ holder, others = [] }): RecordRowFacts => {
    const learner = (number: string | undefined) => learners.get(number ?? '') ?? null
    return {
      holder: learner(holder?.value),
      others: others.map(({ value }) => learner(value)),
      taken: null,
    }
  })
  return { expected: contests, read }
}

function learnerOf({ payload, row }: ReadRow): [string, NonNullable<RecordRowFacts['holder']>] {
  const { holder, entry } = payloadSchema.parse(payload)
  if (holder === null || entry === null) throw new Error(`row ${row} was taken without a learner`)
  return [
    holder.value,
    { learnerId: holder.value, name: entry.name, enrolledOn: `${entry.enrolledOn}-01-01`.slice(0, 10) },
  ]
}

function notesOf(rows: readonly ReadRow[]) {
  return rows
    .filter((row) => row.outcome !== 'accepted')
    .map(({ row, outcome, findings }) => ({
      row,
      outcome,
      column: findings.map(({ column }) => column).join('、'),
    }))
}

function sentencesOf(rows: readonly ReadRow[]) {
  return rows.flatMap(({ findings }) =>
    findings.flatMap((finding) => [zhCN, en].map(({ findings: words }) => say(words, finding))),
  )
}

function say(words: object, { code, facts }: Finding): { problem: string; mend: string } {
  const entry: unknown = Reflect.get(words, code)
  const said: unknown = typeof entry === 'function' ? entry(facts) : entry
  return z.object({ problem: z.string().min(2), mend: z.string().min(2) }).parse(said)
}

describe('the samples', () => {
  it('are there when everything is checked', () => {
    expect(present || process.env.CI === undefined, withoutSamples).toBe(true)
  })
})

describe.skipIf(!present)(`the sample workbooks (${withoutSamples})`, () => {
  it.each([
    ['roster', readSampleRoster],
    ['certificate', readSampleCertificates],
    ['competition', readSampleContests],
  ])('of kind %s agree with what is expected, row by row', async (_kind, readSample) => {
    const { expected, read } = await readSample()
    expect(read.plans).toMatchObject([{ headerRow: expected.headerRow, missing: [] }])
    expect(read.end).toEqual({ read: true, rows: expected.dataRows })
    expect(notesOf(read.rows)).toEqual(
      expected.notes.map(({ row, column, outcome }) => ({ row, outcome, column })),
    )
  })

  it.each([
    ['roster', readSampleRoster],
    ['certificate', readSampleCertificates],
    ['competition', readSampleContests],
  ])('of kind %s have a sentence in both languages for all that is said', async (_kind, readSample) => {
    const { expected, read } = await readSample()
    const sentences = sentencesOf(read.rows)
    expect(sentences.length).toBeGreaterThanOrEqual(2 * expected.notes.length)
    expect(JSON.stringify(sentences)).not.toMatch(/undefined|null|NaN/)
  })
})
