import { addDays, type CivilDate } from '@jiangji/domain/calendar'
import type { Level } from '@jiangji/domain/certificate/scheme'
import { named, type CityCatalogue, type CityCertificate } from './city-catalogue.ts'
import { fieldOf } from './fields.ts'
import type { DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'
import { elementAt, Random } from './random.ts'

export interface DemoCertificate {
  learner: DemoLearner
  certificate: CityCertificate
  level: Level
  number: string
  site: string
  scores: { theory: number; practical: number }
  issuedOn: CivilDate
}

const levelsOf: Readonly<Record<'secondary' | 'associate', readonly Level[]>> = {
  secondary: ['elementary', 'intermediate'],
  associate: ['intermediate', 'advanced'],
}
/** Months in which certificates are given out, counted from January of the intake year: five seasons in three years of study. */
const seasons = [17, 22, 29, 34, 40]
const daysOfSeason = 24
/** The last day of 1+X (人社厅函〔2025〕154号), as seed/catalogues/certificate_schemes.csv has it. */
const handOver = '2025-12-31'

/** What each learner has taken by the end of the scheme, lower levels first. */
export function listCertificates(
  { college, learners }: CollegePeople,
  collegeNumber: number,
  catalogue: CityCatalogue,
): DemoCertificate[] {
  const random = new Random(`certificates of ${college.slug}`)
  let made = 0
  return learners.flatMap((learner) => {
    const { least, most } = learner.cohort.certificates
    const taken = chooseLevels(learner, college.stage, random.between(least, most), catalogue, random)
    const dates = chooseDates(learner.cohort.intake, taken.length, random)
    return taken.map(({ certificate, level }, index): DemoCertificate => {
      const issuedOn = elementAt(dates, index)
      made += 1
      return {
        learner,
        certificate,
        level,
        number: `X6299${issuedOn.slice(0, 4)}${twoDigits(collegeNumber)}${String(made).padStart(6, '0')}`,
        site: `${college.name}考核站点`,
        scores: { theory: random.between(60, 98), practical: random.between(60, 98) },
        issuedOn,
      }
    })
  })
}

function chooseLevels(
  { programmeCode }: DemoLearner,
  stage: 'secondary' | 'associate',
  count: number,
  catalogue: CityCatalogue,
  random: Random,
): { certificate: CityCertificate; level: Level }[] {
  const codes = fieldOf(programmeCode).certificates
  const certificates = random
    .pickSome(codes, codes.length)
    .map((code) => named(catalogue.certificates, code))
    .map((certificate) => ({ certificate, levels: openLevels(certificate, stage) }))
  const rounds = [0, 1].flatMap((round) =>
    certificates.flatMap(({ certificate, levels }) => {
      const level = levels[round]
      return level === undefined ? [] : [{ certificate, level }]
    }),
  )
  return rounds.slice(0, count)
}

function openLevels({ levels }: CityCertificate, stage: 'secondary' | 'associate'): readonly Level[] {
  const usual = levelsOf[stage]
  if (levels.length === 0) return usual
  const open = usual.filter((level) => levels.includes(level))
  return open.length === 0 ? levels.slice(0, 1) : open
}

function chooseDates(intake: number, count: number, random: Random): CivilDate[] {
  const open = seasons
    .map((months) => monthAfter(intake, months))
    .filter((month) => addDays(month, daysOfSeason) <= handOver)
  const usable = open.length === 0 ? [`${intake}-12-01`] : open
  return Array.from({ length: count }, () => addDays(random.pick(usable), random.below(daysOfSeason))).sort()
}

/** The first day of a month, counted from January of the intake year as 0. */
function monthAfter(intake: number, months: number): CivilDate {
  return `${intake + Math.floor(months / 12)}-${twoDigits((months % 12) + 1)}-01`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
