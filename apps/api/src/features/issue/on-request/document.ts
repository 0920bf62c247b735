import type { CivilDate } from '@jiangji/domain/calendar'
import { courseSchema } from '@jiangji/domain/course/schema'
import type { Decision } from '@jiangji/domain/decision'
import { certifyEnrolment, type EnrolmentFacts } from '@jiangji/domain/enrolment/rules'
import { readClaims } from '@jiangji/domain/record/kinds'
import { compileTranscript } from '@jiangji/domain/transcript/rules'
import type { Facts } from './facts.ts'

export const documentKinds = ['enrolment', 'transcript'] as const

export type DocumentKind = (typeof documentKinds)[number]

/** What a college says of a learner when she asks, from its own rows and nothing that she typed. */
export function decideDocument(kind: DocumentKind, facts: Facts, today: CivilDate): Decision<object> {
  const { college, programme, studentNumber } = facts.enrolment
  switch (kind) {
    case 'enrolment':
      return certifyEnrolment(factsOf(facts.enrolment), today)
    case 'transcript':
      return compileTranscript(
        {
          college,
          programme,
          studentNumber,
          courses: facts.courses.map(({ claims, claimsVersion }) =>
            courseSchema.parse(readClaims('course', claimsVersion, claims)),
          ),
        },
        today,
      )
  }
}

function factsOf({
  college,
  programme,
  stage,
  className,
  studentNumber,
  enrolledOn,
  years,
  state,
  programmeCatalogue,
  track,
  trainingLevel,
}: Facts['enrolment']): EnrolmentFacts {
  return {
    college,
    programme,
    stage,
    className,
    studentNumber,
    enrolledOn,
    years,
    state,
    programmeCatalogue,
    track,
    trainingLevel,
  }
}
