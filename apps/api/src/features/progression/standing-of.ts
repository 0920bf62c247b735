import { certificate } from '@jiangji/domain/certificate/rules'
import { competition } from '@jiangji/domain/competition/rules'
import { diploma } from '@jiangji/domain/diploma/rules'
import { honour } from '@jiangji/domain/honour/rules'
import { isEnrolmentState } from '@jiangji/domain/learner/enrolment-state'
import type { Finishing, Standing } from '@jiangji/domain/progression/standing'
import { readClaims } from '@jiangji/domain/record/kinds'
import type { z } from 'zod'
import type { InForce } from '../../platform/records/list-in-force.ts'
import type { Schooling } from './queries.ts'

/** What a learner's enrolments and her records in force say to the rules. */
export function standingOf(schooling: readonly Schooling[], records: readonly InForce[]): Standing {
  const finished = finishedBy(records)
  const expected = schooling.flatMap((each) => expectedBy(each))
  return {
    enrolments: schooling.flatMap((each) =>
      isEnrolmentState(each.state) ? [{ ...each, state: each.state, evidence: enrolmentEvidence(each) }] : [],
    ),
    awards: ofKind(records, competition).map(({ record, claims }) => ({
      evidence: recordEvidence(record),
      contest: claims.contest,
      level: claims.level,
      award: claims.awardLevel,
      participation: claims.participation,
      awardedOn: claims.awardedOn,
    })),
    certificates: ofKind(records, certificate).map(({ record, claims }) => ({
      evidence: recordEvidence(record),
      scheme: claims.scheme,
      level: claims.level,
      validTo: claims.validTo,
    })),
    honours: ofKind(records, honour).map(({ record, claims }) => ({
      evidence: recordEvidence(record),
      honour: claims.honour,
      level: claims.honourLevel,
    })),
    finishings: [
      ...finished,
      ...expected.filter(({ stage }) => !finished.some((known) => known.stage === stage)),
    ],
    supposed: [],
  }
}

function finishedBy(records: readonly InForce[]): Finishing[] {
  return ofKind(records, diploma).flatMap(({ record, claims }) =>
    claims.ending === 'partial'
      ? []
      : [
          {
            stage: claims.stage,
            year: Number(claims.issuedOn.slice(0, 4)),
            evidence: recordEvidence(record),
          },
        ],
  )
}

const undisturbed: ReadonlySet<string> = new Set(['enrolled', 'transferred-in'])

/** After how many years an enrolment ends is known only where its roster says it, and no longer after a leave or a repeated year. */
function expectedBy(schooling: Schooling): Finishing[] {
  const { stage, state, enrolledOn, years } = schooling
  if (years === null || !undisturbed.has(state)) return []
  return [{ stage, year: Number(enrolledOn.slice(0, 4)) + years, evidence: enrolmentEvidence(schooling) }]
}

function enrolmentEvidence({ id, college, enrolledOn }: Schooling) {
  return { source: 'enrolment', id, title: college, on: enrolledOn } as const
}

function recordEvidence({ id, title, issuedOn }: InForce) {
  return { source: 'record', id, title, on: issuedOn } as const
}

function ofKind<Claims>(
  records: readonly InForce[],
  { name, schema }: { readonly name: string; readonly schema: z.ZodType<Claims> },
) {
  return records
    .filter(({ kind }) => kind === name)
    .map((record) => ({
      record,
      claims: schema.parse(readClaims(name, record.claimsVersion, record.claims)),
    }))
}
