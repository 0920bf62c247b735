import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Finding } from '@jiangji/domain/import/finding'
import { isTaken } from '@jiangji/domain/import/outcome'
import { rosterEntrySchema } from '@jiangji/domain/learner/schema'
import { stages } from '@jiangji/domain/learner/stage'
import type { Catalogues } from '@jiangji/domain/record/kind'
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

const { asOf, files } = present
  ? expectationSchema.parse(JSON.parse(readFileSync(resolve(samples, 'expected.json'), 'utf8')))
  : { asOf: '', files: {} }

function sampleOf(kind: string) {
  const found = Object.entries(files).find(([, file]) => file.kind === kind)
  if (!found) throw new Error(`no sample of a ${kind} workbook`)
  return { bytes: readFileSync(resolve(samples, found[0])), ...found[1] }
}

function programmesOfAll() {
  return readCatalogue(
    'vocational_majors_2021.csv',
    z.object({ major_code: z.string(), major_name: z.string(), level: z.enum(stages) }),
  ).map(({ major_code, major_name, level }) => ({ code: major_code, name: major_name, stage: level }))
}

function cataloguesOfAll(): Catalogues {
  const certificateRow = z.object({
    x_code: z.string(),
    certificate_name: z.string(),
    organisation: z.string(),
    status: z.string(),
  })
  const eventRow = z.object({
    event_code: z.string(),
    event_name: z.string(),
    competition: z.string(),
    group: z.string(),
  })
  return {
    ...certificatesOnly([]).catalogues,
    contests: readCatalogue('competition_events.csv', eventRow).map((row) => ({
      code: row.event_code,
      name: row.event_name,
      contest: row.competition,
      group: row.group,
    })),
    college: { name: '演示县职业中等专业学校' },
    certificates: readCatalogue('x_certificates.csv', certificateRow)
      .filter(({ status }) => status === 'sourced')
      .map((row) => ({ code: row.x_code, name: row.certificate_name, awardingBody: row.organisation })),
    occupations: readCatalogue('occupations_2022.csv', z.object({ code: z.string(), name: z.string() })),
    programmes: programmesOfAll(),
  }
}

async function readSampleRoster() {
  const { bytes } = sampleOf('roster')
  return readInMemory({ bytes, kind: 'roster', reference: programmesOfAll(), today: asOf }, () => newcomer)
}

/** A sample of records, read by a college that has taken the sample roster. */
async function readSample(kind: string) {
  const roster = await readSampleRoster()
  if (kind === 'roster') return roster
  const learners = new Map(roster.rows.filter((row) => isTaken(row.outcome)).map((row) => learnerOf(row)))
  const reference = { catalogues: cataloguesOfAll(), decisions: [] }
  const { bytes } = sampleOf(kind)
  return readInMemory({ bytes, kind, reference, today: asOf }, ({ holder, others = [] }): RecordRowFacts => {
    const learner = (number: string | undefined) => learners.get(number ?? '') ?? null
    return { holder: learner(holder?.value), others: others.map(({ value }) => learner(value)), taken: null }
  })
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

/** In the order in which a college loads them. */
const kinds = ['roster', 'certificate', 'competition', 'placement', 'course']

describe.skipIf(!present)(`the sample workbooks (${withoutSamples})`, () => {
  it.each(kinds)(
    'of kind %s agree with what is expected, row by row, and each outcome has its sentence',
    async (kind) => {
      const expected = sampleOf(kind)
      const read = await readSample(kind)
      expect(read.plans).toMatchObject([{ headerRow: expected.headerRow, missing: [] }])
      expect(read.end).toEqual({ read: true, rows: expected.dataRows })
      expect(notesOf(read.rows)).toEqual(
        expected.notes.map(({ row, column, outcome }) => ({ row, outcome, column })),
      )
      const sentences = sentencesOf(read.rows)
      expect(sentences.length).toBeGreaterThanOrEqual(expected.notes.length * 2)
      expect(JSON.stringify(sentences)).not.toMatch(/undefined|null|NaN/)
    },
  )
})
