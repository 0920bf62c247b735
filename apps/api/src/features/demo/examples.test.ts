import { certificateCatalogue } from '@jiangji/domain/certificate/catalogue'
import { parseResidentId } from '@jiangji/domain/identity/resident-id'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCertificates, readProgrammes } from '../catalogue/seed-rows.ts'
import { certificatesOnly, newcomer, nobody, readInMemory } from '../import/testing/read-in-memory.ts'
import type { Example } from './example-sheet.ts'
import { exampleOf, openExamples } from './examples.ts'
import { planCity } from './city-plan.ts'

const slug = 'jingyuan-zz'
const city = planCity(1)
const colleges = city.colleges.map(({ people }) => people.college.slug)
const learners = city.colleges.flatMap(({ people }) => people.learners)
const programmes = readProgrammes()
const sourced = readCertificates()
  .filter(({ status }) => status === 'sourced')
  .map(({ code, name, awarding_body }) => ({ code, name, awardingBody: awarding_body }))

async function bytesOf(kind: string): Promise<Buffer> {
  const bytes = await openExamples(1)(kind, slug)
  if (bytes === null) throw new Error('no example')
  return bytes
}

function given(kind: string): Example {
  const example = exampleOf(kind, slug, 1)
  if (example === null) throw new Error('no example')
  return example
}

const intended = ({ rows }: Example) =>
  rows.map(({ outcome, column }) => (column === null ? [outcome] : [outcome, column]))

describe('the roster to try', () => {
  it('is read with the outcome each row is meant to have', async () => {
    const read = await readInMemory(
      { kind: 'roster', bytes: await bytesOf('roster'), reference: programmes },
      () => newcomer,
    )
    expect(read.end).toEqual({ read: true, rows: given('roster').rows.length })
    expect(
      read.rows.map(({ outcome, findings }) => [
        outcome,
        ...findings.filter((each) => each.outcome === outcome).map(({ column }) => column),
      ]),
    ).toEqual(intended(given('roster')))
    expect(read.plans[0]?.headerRow).toBe(3)
  })

  it('brings people whom neither the city nor another example has', () => {
    const known = new Set(learners.map(({ idNumber }) => idNumber))
    const ids = colleges.flatMap((college) => {
      const example = exampleOf('roster', college, 1)
      return (example?.rows ?? []).flatMap(({ cells, column }) =>
        column === '身份证号' ? [] : [String(cells['身份证号'])],
      )
    })
    expect(ids.length).toBeGreaterThan(100)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(known.has(id)).toBe(false)
      expect(id).toMatch(/^629999/)
      expect(parseResidentId(id, '2026-03-02').ok).toBe(true)
    }
  })
})

describe('the certificates to try', () => {
  const holders = new Map(learners.map((learner) => [learner.idNumber, learner]))
  let read: Awaited<ReturnType<typeof readInMemory>>

  beforeAll(async () => {
    const bytes = await bytesOf('certificate')
    read = await readInMemory(
      { kind: 'certificate', bytes, reference: certificatesOnly(sourced) },
      ({ holder }) => {
        const learner = holders.get(holder?.value ?? '')
        if (!learner) return nobody
        const enrolledOn = `${learner.cohort.intake}-09-01`
        return { holder: { learnerId: learner.studentNumber, name: learner.name, enrolledOn }, taken: null }
      },
    )
  })

  it('are read with the outcome each row is meant to have', () => {
    expect(
      read.rows.map(({ outcome, findings }) => [
        outcome,
        ...findings.filter((each) => each.outcome === outcome).map(({ column }) => column),
      ]),
    ).toEqual(intended(given('certificate')))
  })

  it('name certificates of the catalogue in several spellings, and bear numbers the city has not', () => {
    const catalogue = certificateCatalogue(sourced)
    const clean = given('certificate').rows.filter(({ outcome }) => outcome === 'accepted')
    expect(clean.length).toBeGreaterThan(15)
    for (const { cells } of clean) expect(catalogue.find(String(cells['证书名称'])).length).toBeGreaterThan(0)
    const numbers = new Set(
      city.colleges.flatMap(({ certificates }) => certificates.map((each) => each.number)),
    )
    expect(clean.filter(({ cells }) => numbers.has(String(cells['证书编号'])))).toEqual([])
  })
})

it('has nothing for another kind or a college of another city', async () => {
  expect(await openExamples(1)('competition', slug)).toBeNull()
  expect(await openExamples(1)('roster', 'elsewhere')).toBeNull()
})

it('gives the same rows each time', () => {
  expect(given('roster')).toEqual(exampleOf('roster', slug, 20))
  expect(given('certificate')).toEqual(exampleOf('certificate', slug, 1))
})
