import type { CivilDate } from '@jiangji/domain/calendar'
import { courseSchema } from '@jiangji/domain/course/schema'
import type { Decision } from '@jiangji/domain/decision'
import { certifyEnrolment } from '@jiangji/domain/enrolment/rules'
import { readClaims } from '@jiangji/domain/record/kinds'
import { compileTranscript } from '@jiangji/domain/transcript/rules'
import type { Facts } from './facts.ts'

export const documentKinds = ['enrolment', 'transcript'] as const

export type DocumentKind = (typeof documentKinds)[number]

/** What a college says of a learner when she asks, from its own rows and nothing that she typed. */
export function decideDocument(kind: DocumentKind, facts: Facts, today: CivilDate): Decision<object> {
  const { college, programme, studentNumber, stage, className, enrolledOn, years, state } = facts.enrolment
  switch (kind) {
    case 'enrolment':
      return certifyEnrolment(
        { college, programme, studentNumber, stage, className, enrolledOn, years, state },
        today,
      )
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
