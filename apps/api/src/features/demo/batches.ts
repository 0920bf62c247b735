import { printedLevel } from '@jiangji/domain/certificate/scheme'
import type { FieldCells } from '@jiangji/domain/import/field'
import { printedEnrolmentState } from '@jiangji/domain/learner/enrolment-state'
import { printedTrack, printedTrainingLevel } from '@jiangji/domain/learner/schooling'
import { technicianProgrammes } from './technician-programmes.ts'
import type { DemoCertificate } from './certificates.ts'
import { named, type CityCatalogue } from './city-catalogue.ts'
import { cityDays } from './city-days.ts'
import type { GivenRow } from './city-work.ts'
import type { DemoAward } from './contests.ts'
import type { DemoCourse } from './courses.ts'
import type { FurtherDeeds } from './further-deeds.ts'
import type { DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'

/** What one clerk of the city hands in on one day. */
export interface DemoBatch {
  kind: 'roster' | 'certificate' | 'competition' | 'course' | 'placement' | 'diploma' | 'training' | 'honour'
  /** Names the batch within its college, so that a seed that was cut off finds it again. */
  fileName: string
  day: Date
  rows: readonly GivenRow[]
  /** Some of its records are left to wait for the office. */
  waits?: true
}

const leftToConfirm = 6
const comprehensive = { programmeCode: '710204', intake: 2025 } as const
const printedSex = { male: '男', female: '女' } as const

export interface CollegeDeeds {
  people: CollegePeople
  certificates: readonly DemoCertificate[]
  awards: readonly DemoAward[]
  courses: readonly DemoCourse[]
  further: FurtherDeeds
}

export function listBatches(
  { people, certificates, awards, courses, further }: CollegeDeeds,
  catalogue: CityCatalogue,
): DemoBatch[] {
  const waiting = new Set(latestOfCity(awards))
  const batches: DemoBatch[] = [
    {
      kind: 'roster',
      fileName: '2025年秋季学籍花名册（演示数据）',
      day: cityDays.rosters,
      rows: people.learners.map((learner) => rosterRow(learner, catalogue)),
    },
    ...cityDays.certificates.map(({ years, day }): DemoBatch => ({
      kind: 'certificate',
      fileName: `${years.join('、')}年1+X证书（演示数据）`,
      day,
      rows: certificates
        .filter(({ issuedOn }) => years.some((year) => issuedOn.startsWith(String(year))))
        .map(certificateRow),
    })),
    {
      kind: 'competition',
      fileName: '技能竞赛获奖（演示数据）',
      day: cityDays.contests,
      rows: awards.filter((award) => !waiting.has(award)).map(enteredRow),
    },
    {
      kind: 'competition',
      fileName: '市级技能竞赛获奖补报（演示数据）',
      day: cityDays.laterContests,
      rows: [...waiting].map(enteredRow),
      waits: true,
    },
    {
      kind: 'course',
      fileName: '2025年秋季课程成绩（演示数据）',
      day: cityDays.courses,
      rows: courses.map(enteredRow),
    },
    ...furtherBatches(further),
  ]
  return batches.filter(({ rows }) => rows.length > 0)
}

function furtherBatches({ placements, diplomas, trainings, honours }: FurtherDeeds): DemoBatch[] {
  return [
    {
      kind: 'diploma',
      fileName: '2025届毕业证书（演示数据）',
      day: cityDays.diplomas,
      rows: diplomas.map(enteredRow),
    },
    {
      kind: 'training',
      fileName: '2025年暑期培训（演示数据）',
      day: cityDays.trainings,
      rows: trainings.map(enteredRow),
    },
    {
      kind: 'honour',
      fileName: '2025年表彰（演示数据）',
      day: cityDays.honours,
      rows: honours.map(enteredRow),
    },
    {
      kind: 'placement',
      fileName: '2025年秋季岗位实习（演示数据）',
      day: cityDays.placements,
      rows: placements.map(enteredRow),
    },
  ]
}

export function rosterRow(learner: DemoLearner, { programmes }: CityCatalogue): GivenRow {
  const { name, sex, idNumber, studentNumber, programmeCode, className, cohort, phone, guardianPhone } =
    learner
  return fromWorkbook(
    {
      name,
      sex: printedSex[sex],
      residentId: idNumber,
      stateNumber: `G${idNumber}`,
      studentNumber,
      programmeCode,
      programmeName: named(programmes, programmeCode),
      className,
      enrolledOn: enrolledOn(learner),
      years: 3,
      state: printedEnrolmentState(cohort.state),
      ...schooledAs(learner),
      phone,
      guardianPhone,
    },
    null,
  )
}

/** The newest class of one programme is a comprehensive one, and workers are trained for the middle grade. */
function schooledAs({ programmeCode, cohort }: DemoLearner): Record<string, string> {
  if (programmeCode === comprehensive.programmeCode && cohort.intake === comprehensive.intake)
    return { track: printedTrack('general-vocational') }
  return technicianProgrammes.some(({ code }) => code === programmeCode)
    ? { trainingLevel: printedTrainingLevel('intermediate') }
    : {}
}

function certificateRow(certificate: DemoCertificate): GivenRow {
  const { learner, level, number, site, scores, issuedOn } = certificate
  return fromWorkbook(
    {
      name: learner.name,
      residentId: learner.idNumber,
      certificateName: certificate.certificate.name,
      level: printedLevel('x', level),
      number,
      awardingBody: certificate.certificate.awardingBody,
      site,
      theoryScore: scores.theory,
      practicalScore: scores.practical,
      issuedOn,
    },
    learner,
  )
}

/** What the school handed in last and the office has yet to confirm, whole teams. */
function latestOfCity(awards: readonly DemoAward[]): DemoAward[] {
  const ofCity = awards.filter(({ claims }) => claims.level === 'city' && claims.edition === 2025)
  const teams = ofCity.filter(({ claims }) => claims.participation === 'team')
  const left = new Set(
    [...new Set([...teams.slice(0, 6), ...ofCity].map(({ award }) => award))].slice(0, leftToConfirm),
  )
  return ofCity.filter(({ award }) => left.has(award))
}

export function enteredRow({
  learner: { idNumber, name },
  claims,
  award,
}: {
  learner: DemoLearner
  claims: object
  award?: string
}): GivenRow {
  return { by: 'form', idNumber, name, claims, ...(award !== undefined && { award }) }
}

function fromWorkbook(values: FieldCells['values'], holder: DemoLearner | null): GivenRow {
  return {
    by: 'workbook',
    cells: { values, columns: {} },
    holder: holder && { name: holder.name, enrolledOn: enrolledOn(holder) },
  }
}

function enrolledOn({ cohort }: DemoLearner): string {
  return `${cohort.intake}-09-01`
}
