import { isBefore } from '@jiangji/domain/calendar'
import { competition } from '@jiangji/domain/competition/rules'
import { parseResidentId } from '@jiangji/domain/identity/resident-id'
import { describe, expect, it } from 'vitest'
import type { DemoBatch } from './batches.ts'
import { cityDays } from './city-days.ts'
import { countRows, planCity } from './city-plan.ts'
import { fieldOf } from './fields.ts'
import { IdNumbers } from './id-numbers.ts'
import { listColleges } from './organisations.ts'
import { Random } from './random.ts'
import { listWantedAccounts } from './shown-accounts.ts'

const plan = planCity(1)
const learners = plan.colleges.flatMap(({ people }) => people.learners)
const certificates = plan.colleges.flatMap((college) => college.certificates)
const batches = plan.colleges.flatMap((college) => college.batches)
const rowsOf = (kind: DemoBatch['kind']) =>
  batches.filter((batch) => batch.kind === kind).flatMap(({ rows }) => rows)

describe('the demo city', () => {
  it('has a thousand learners with about four thousand records', () => {
    expect(learners).toHaveLength(1000)
    const records = rowsOf('certificate').length + rowsOf('competition').length
    expect(records).toBeGreaterThan(2800)
    expect(records).toBeLessThan(3300)
    const courses = rowsOf('course').length
    expect(courses).toBeGreaterThan(1000)
    expect(courses).toBeLessThan(1200)
    expect(rowsOf('roster')).toHaveLength(1000)
    const diplomas = rowsOf('diploma').length
    expect(diplomas).toBe(learners.filter(({ cohort }) => cohort.intake === 2022).length)
    const further = [rowsOf('placement'), rowsOf('training'), rowsOf('honour')].map((rows) => rows.length)
    expect(Math.min(...further)).toBeGreaterThan(30)
    expect(countRows(plan)).toBe(
      1000 + records + courses + diplomas + further.reduce((sum, count) => sum + count, 0),
    )
  })

  it('is the same city each time, whatever the machine', () => {
    expect(planCity(1)).toEqual(plan)
  })

  it('grows with its scale and moves nobody', () => {
    const larger = planCity(1.5).colleges.flatMap(({ people }) => people.learners)
    expect(larger).toHaveLength(1500)
    const known = new Set(larger.map((learner) => JSON.stringify(learner)))
    expect(learners.every((learner) => known.has(JSON.stringify(learner)))).toBe(true)
    expect(planCity(0.05).colleges.flatMap(({ people }) => people.learners)).toHaveLength(50)
  })

  it('consists of people who cannot exist, each once, as old as their class', () => {
    expect(new Set(learners.map(({ idNumber }) => idNumber)).size).toBe(learners.length)
    for (const { idNumber, cohort, sex } of learners) {
      expect(idNumber).toMatch(/^629999/)
      const id = parseResidentId(idNumber, cityDays.seenOn)
      if (!id.ok) throw new Error(id.code)
      expect(id.value.sex).toBe(sex)
      expect(id.value.birthDate >= cohort.born.first && id.value.birthDate <= cohort.born.last).toBe(true)
    }
  })

  it('leaves the birth dates free that rosters of today are full of', () => {
    const births = learners.map(({ idNumber }) => idNumber.slice(6, 14))
    expect(births.filter((birth) => birth >= '20070101' && birth <= '20090831')).toEqual([])
  })

  it('gives each number once within a scheme, and nobody the same certificate and level twice', () => {
    expect(new Set(certificates.map(({ number }) => number)).size).toBe(certificates.length)
    const taken = certificates.map(
      ({ learner, certificate, level }) => `${learner.idNumber} ${certificate.name} ${level}`,
    )
    expect(new Set(taken).size).toBe(taken.length)
  })

  it('dates everything before the day it is looked at, and after the holder came', () => {
    for (const { day, kind, rows } of batches) {
      expect(day.toISOString() < cityDays.seenOn).toBe(true)
      if (kind !== 'competition') continue
      for (const row of rows) {
        const claims = competition.schema.parse(row.by === 'form' ? row.claims : null)
        expect(isBefore(claims.awardedOn, day.toISOString().slice(0, 10))).toBe(true)
      }
    }
    for (const { issuedOn, learner } of certificates) {
      expect(isBefore(`${learner.cohort.intake}-09-01`, issuedOn)).toBe(true)
      expect(issuedOn <= '2025-12-31').toBe(true)
    }
  })

  it('shows every kind that a college enters to its shown learners', () => {
    const shown = new Set(listWantedAccounts(plan).map(({ slug, number }) => `${slug} ${number}`))
    const kinds = plan.colleges.flatMap(({ people, batches: handedIn }) => {
      const ids = new Set(
        people.learners
          .filter(({ studentNumber }) => shown.has(`${people.college.slug} ${studentNumber}`))
          .map(({ idNumber }) => idNumber),
      )
      return handedIn.flatMap(({ kind, rows }) =>
        rows.flatMap((row) => (row.by === 'form' && ids.has(row.idNumber) ? [kind] : [])),
      )
    })
    expect(kinds).toEqual(expect.arrayContaining(['placement', 'diploma', 'training', 'honour', 'course']))
  })

  it('takes about two in a hundred certificates back, none of them a shown learner’s', () => {
    const revoked = plan.colleges.flatMap((college) => college.revoked)
    expect(revoked.length / certificates.length).toBeGreaterThan(0.015)
    expect(revoked.length / certificates.length).toBeLessThan(0.03)
    const shown = new Set(listWantedAccounts(plan).map(({ slug, number }) => `${slug} ${number}`))
    const revokedOf = plan.colleges.flatMap(({ people, revoked: taken }) =>
      taken.map(({ learner }) => `${people.college.slug} ${learner.studentNumber}`),
    )
    expect(revokedOf.filter((holder) => shown.has(holder))).toEqual([])
  })

  it('knows the seven sourced schools, the bureau, three named and twenty-one invented employers', () => {
    const count = (kind: string) => plan.organisations.filter((each) => each.kind === kind).length
    expect([count('college'), count('bureau'), count('employer')]).toEqual([7, 1, 24])
    expect(plan.organisations.filter(({ name }) => name.startsWith('演示企业'))).toHaveLength(21)
    expect(new Set(plan.organisations.map(({ uscc }) => uscc)).size).toBe(plan.organisations.length)
    expect(listColleges()[0]?.slug).toBe('jingyuan-zz')
  })

  it('shows one account a role at its first school, registrar and approver of two more', () => {
    const wanted = listWantedAccounts(plan)
    const first = wanted.filter(({ slug }) => slug === 'jingyuan-zz').map(({ role }) => role)
    expect(first.slice(0, 2)).toEqual(['经办', '审核'])
    expect(first.filter((role) => role.startsWith('学习者'))).toEqual([
      '学习者',
      '学习者',
      '学习者（省赛一等奖）',
    ])
    expect(wanted.filter(({ slug }) => slug === 'huining-zz').map(({ role }) => role)).toEqual([
      '经办',
      '审核',
    ])
    expect(wanted.filter(({ slug }) => slug === 'baiyin-jyj').map(({ role }) => role)).toEqual([
      '教育局',
      '教育局（第二人）',
    ])
    expect(new Set(wanted.map(({ slug, number }) => `${slug} ${number}`)).size).toBe(wanted.length)
  })
})

it('refuses a programme that no field of the city teaches', () => {
  expect(() => fieldOf('000000')).toThrow(RangeError)
})

it('runs out of ID numbers rather than giving one twice', () => {
  const ids = new IdNumbers(0, 1)
  const next = () => ids.next('male', '2010-01-01', '2010-01-01', '2010-01-02').number
  expect(new Set([next(), next()]).size).toBe(2)
  expect(next).toThrow(RangeError)
})

it('draws the same sequence for the same seed and another for another', () => {
  const draw = (seed: string) => {
    const random = new Random(seed)
    return Array.from({ length: 20 }, () => random.below(1000))
  }
  expect(draw('a')).toEqual(draw('a'))
  expect(draw('a')).not.toEqual(draw('b'))
})
