import type { CivilDate } from '@jiangji/domain/calendar'
import type { HonourClaims } from '@jiangji/domain/honour/schema'
import { enteredRow, rosterRow, type DemoBatch } from './batches.ts'
import type { CityCatalogue } from './city-catalogue.ts'
import { cityDays } from './city-days.ts'
import { fieldOf, fields } from './fields.ts'
import { listColleges } from './organisations.ts'
import { PeopleMaker, type DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'
import { elementAt } from './random.ts'

/** Somebody whom her college knows under this number. */
export interface Known {
  slug: string
  number: string
}

/** A roster of one line, by which a college enrols somebody whom another knows already. */
export interface Arrival {
  slug: string
  batch: DemoBatch
}

/** A few learners of the city whose way is not the straight one. */
export interface CityLives {
  /** At two colleges of one stage, then at a third of the next. */
  wandering: {
    first: Arrival
    next: Arrival
    left: Known & { on: CivilDate }
    at: Known & { name: string }
    /** What she earned at the first school and at the last. */
    earned: { first: Arrival; last: Arrival }
  }
  onLeave: Known
  renamed: Known & { newName: string }
  /** One person in two rows. */
  twice: { main: Known; second: Known; arrival: Arrival }
}

const home = 'jingyuan-zz'
const former = 'huining-zz'
const higher = 'baiyin-kuangye'
const secondRange = { numbering: 'YB', serials: { first: 996, last: 999 } }

/** Null where the city is too small for them. */
export function planLives(colleges: readonly CollegePeople[], catalogue: CityCatalogue): CityLives | null {
  const of = (slug: string) => colleges.find(({ college }) => college.slug === slug)
  const [here, there] = [of(home), of(former)]
  const of2025 = here?.learners.filter(({ cohort }) => cohort.intake === 2025) ?? []
  const [renamed, main] = of2025.toReversed()
  const away = here?.learners.findLast(({ cohort }) => cohort.intake === 2024)
  const graduate = there?.learners.findLast(({ cohort }) => cohort.state === 'graduated')
  if (!here || !away || !renamed || !main || !graduate) return null
  const [second] = new PeopleMaker('second rows', secondRange).make(here.college, main.cohort, 1, catalogue)
  if (!second) return null
  const twin: DemoLearner = { ...second, name: main.name, sex: main.sex, className: main.className }
  return {
    wandering: wanderingOf(graduate, catalogue),
    onLeave: { slug: home, number: away.studentNumber },
    renamed: { slug: home, number: renamed.studentNumber, newName: `${renamed.name.slice(0, 1)}新宁` },
    twice: {
      main: { slug: home, number: main.studentNumber },
      second: { slug: home, number: twin.studentNumber },
      arrival: arrivalOf(home, twin, '补录一名学生（演示数据）', catalogue, 0),
    },
  }
}

function wanderingOf(graduate: DemoLearner, catalogue: CityCatalogue): CityLives['wandering'] {
  const early: DemoLearner = {
    ...graduate,
    studentNumber: 'YB202100001',
    cohort: { ...graduate.cohort, intake: graduate.cohort.intake - 1, state: 'enrolled' },
  }
  const programmeCode = fieldOf(graduate.programmeCode).associate[0] ?? fields.computing.associate[0]
  const later: DemoLearner = {
    ...early,
    studentNumber: 'YB202500001',
    programmeCode,
    className: `25级${(catalogue.programmes.get(programmeCode) ?? '').slice(0, 2)}1班`,
    cohort: { ...graduate.cohort, intake: 2025, state: 'enrolled' },
  }
  return {
    first: arrivalOf(home, early, '转出前的学籍（演示数据）', catalogue, 0),
    next: arrivalOf(higher, later, '2025年升学新生（演示数据）', catalogue, 1),
    left: { slug: home, number: early.studentNumber, on: `${graduate.cohort.intake}-08-20` },
    at: { slug: higher, number: later.studentNumber, name: graduate.name },
    earned: {
      first: honourOf(home, early, { awardedOn: `${graduate.cohort.intake}-05-04`, day: cityDays.honours }),
      last: honourOf(higher, later, { awardedOn: '2025-12-30', day: cityDays.contests }),
    },
  }
}

function honourOf(
  slug: string,
  learner: DemoLearner,
  { awardedOn, day }: { awardedOn: CivilDate; day: Date },
): Arrival {
  const awardingBody = elementAt(
    listColleges().filter((college) => college.slug === slug),
    0,
  ).name
  const claims: HonourClaims = {
    honour: '技能标兵',
    honourLevel: 'school',
    awardingBody,
    awardedOn,
    certificateNumber: null,
  }
  const fileName = `${awardedOn.slice(0, 4)}年技能标兵（演示数据）`
  return { slug, batch: { kind: 'honour', fileName, day, rows: [enteredRow({ learner, claims })] } }
}

function arrivalOf(
  slug: string,
  learner: DemoLearner,
  fileName: string,
  catalogue: CityCatalogue,
  at: 0 | 1,
): Arrival {
  const batch: DemoBatch = {
    kind: 'roster',
    fileName,
    day: cityDays.arrivals[at],
    rows: [rosterRow(learner, catalogue)],
  }
  return { slug, batch }
}
