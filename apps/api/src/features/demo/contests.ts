import type { CivilDate } from '@jiangji/domain/calendar'
import { normaliseAward } from '@jiangji/domain/competition/award'
import type { CompetitionClaims } from '@jiangji/domain/competition/schema'
import { named, type CityCatalogue } from './city-catalogue.ts'
import { fieldOf } from './fields.ts'
import type { DemoLearner } from './people-maker.ts'
import type { CollegePeople } from './people.ts'
import { elementAt, Random } from './random.ts'

export interface DemoAward {
  learner: DemoLearner
  /** Members of one team have the same award. */
  award: string
  claims: CompetitionClaims
}

const hosts = [
  { contest: '校技能节', level: 'county', organiser: null, month: 11 },
  { contest: '白银市职业院校技能大赛', level: 'city', organiser: '演示市级大赛组委会', month: 4 },
  { contest: '甘肃省职业院校技能大赛', level: 'provincial', organiser: '演示省级大赛组委会', month: 5 },
] as const
const awards = ['一等奖', '二等奖', '二等奖', '三等奖', '三等奖', '三等奖', '优秀奖']
const roles = ['主操作手', '副操作手', '编程', '检测']
const percentWithAward = 36
const percentInTeams = 25
const teamSize = 3
const firstEdition = 2022
/** After the last contest in which anyone of the city took part. */
const lastEdition = 2025

/** Contest results of a college's learners: school, city and province, one or two a learner who has any. */
export function listAwards(
  { college, learners }: CollegePeople,
  collegeNumber: number,
  catalogue: CityCatalogue,
): DemoAward[] {
  const random = new Random(`contests of ${college.slug}`)
  let made = 0
  return learners.flatMap((learner, at) => {
    const editions = editionsOf(learner.cohort.intake)
    if (editions.length === 0 || !random.chance(percentWithAward)) return []
    return random.pickSome(editions, random.between(1, 2)).flatMap((edition): DemoAward[] => {
      made += 1
      const field = fieldOf(learner.programmeCode)
      const events = college.stage === 'secondary' ? field.secondaryContests : field.associateContests
      const eventCode = random.pick(events)
      const host = elementAt(hosts, drawHost(random))
      const award = random.pick(awards)
      const mates = random.chance(percentInTeams) ? classmates(learners, at) : []
      const number = `DS6299${edition}${String(collegeNumber).padStart(2, '0')}${String(made).padStart(6, '0')}`
      const claims: CompetitionClaims = {
        contest: host.contest,
        edition,
        event: named(catalogue.contests, eventCode),
        eventCode,
        level: host.level,
        host: host.level === 'county' ? 'school' : null,
        group: college.stage,
        organiser: host.organiser ?? college.name,
        award,
        awardLevel: normaliseAward(award),
        participation: mates.length > 0 ? 'team' : 'individual',
        role: null,
        teamSize: null,
        instructor: null,
        awardedOn: dayIn(edition, host.month, random),
        certificateNumber: number,
        publication: null,
      }
      return [learner, ...mates].map((member, place) => ({
        learner: member,
        award: number,
        claims: { ...claims, role: mates.length > 0 ? elementAt(roles, place) : null },
      }))
    })
  })
}

/** The first prize of the province that one learner won alone. */
export function firstPrizeOf(
  learner: DemoLearner,
  collegeNumber: number,
  catalogue: CityCatalogue,
): DemoAward {
  const edition = lastEdition
  const eventCode = elementAt(fieldOf(learner.programmeCode).secondaryContests, 0)
  const number = `DS6299${edition}${String(collegeNumber).padStart(2, '0')}900001`
  const award = '一等奖'
  return {
    learner,
    award: number,
    claims: {
      contest: '甘肃省职业院校技能大赛',
      edition,
      event: named(catalogue.contests, eventCode),
      eventCode,
      level: 'provincial',
      host: null,
      group: 'secondary',
      organiser: '演示省级大赛组委会',
      award,
      awardLevel: normaliseAward(award),
      participation: 'individual',
      role: null,
      teamSize: null,
      instructor: null,
      awardedOn: `${edition}-05-16`,
      certificateNumber: number,
      publication: null,
    },
  }
}

/** Who goes to a contest together: the next in the same class. */
function classmates(learners: readonly DemoLearner[], at: number): DemoLearner[] {
  return learners
    .slice(at + 1, at + teamSize)
    .filter(({ className }) => className === learners[at]?.className)
}

function editionsOf(intake: number): number[] {
  return [1, 2, 3]
    .map((year) => intake + year)
    .filter((edition) => edition >= firstEdition && edition <= lastEdition)
}

function drawHost(random: Random): number {
  const drawn = random.below(100)
  if (drawn < 55) return 0
  return drawn < 88 ? 1 : 2
}

function dayIn(year: number, month: number, random: Random): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(5, 26)).padStart(2, '0')}`
}
