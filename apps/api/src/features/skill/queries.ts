import type { SkillLink } from '@jiangji/domain/skill/link'
import { parseLevelRange, type Skill } from '@jiangji/domain/skill/skill'
import { ownLearners } from '../../platform/db/own-learners.ts'
import type { ReadonlyTrx } from '../../platform/db/tenant.ts'

export async function listMajors(trx: ReadonlyTrx) {
  const rows = await trx
    .selectFrom('enrolment')
    .where('learner_id', '=', ownLearners)
    .where('programme_catalogue', '=', 'moe-2021')
    .select('programme_code')
    .distinct()
    .execute()
  return rows.map(({ programme_code }) => programme_code)
}

export async function listLinks(trx: ReadonlyTrx) {
  const rows = await trx
    .selectFrom('skill_link as link')
    .leftJoin(answers(trx), (join) =>
      join.onRef('said.subject', '=', 'link.origin').onRef('said.key', '=', 'link.key'),
    )
    .where((eb) => eb.or([eb('said.answer', 'is', null), eb('said.answer', '=', 'approved')]))
    .select(['link.origin', 'link.from_code as fromCode', 'link.to_code as toCode', 'said.answer'])
    .execute()
  return rows.map(({ origin, fromCode, toCode, answer }): SkillLink => ({
    from: origin,
    fromCode,
    toCode,
    state: answer === null ? 'draft' : 'approved',
  }))
}

/** What bureaus said of drafts; an approval by one outweighs another's no. */
function answers(trx: ReadonlyTrx) {
  return trx
    .selectFrom('skill_decision')
    .select((eb) => ['subject', 'key', eb.fn.min('answer').as('answer')])
    .groupBy(['subject', 'key'])
    .as('said')
}

export async function listCourses(trx: ReadonlyTrx, majors: readonly string[]) {
  if (majors.length === 0) return []
  return trx
    .selectFrom('catalogue_course')
    .where('major_code', 'in', majors)
    .select(['code', 'name'])
    .execute()
}

export async function listFunctions(trx: ReadonlyTrx): Promise<Skill[]> {
  const rows = await trx
    .selectFrom('skill')
    .leftJoin(answers(trx), (join) =>
      join.on('said.subject', '=', 'skill').onRef('said.key', '=', 'skill.code'),
    )
    .where('kind', '=', 'function')
    .where((eb) => eb.or([eb('said.answer', 'is', null), eb('said.answer', '=', 'approved')]))
    .select([
      'skill.code',
      'occupation_code as occupationCode',
      'occupation_name as occupationName',
      'name',
      'levels',
      'source',
      'sourced',
      'said.answer',
    ])
    .orderBy('skill.code')
    .execute()
  return rows.map(({ levels, sourced, answer, ...row }) => ({
    ...row,
    levels: parseLevelRange(levels),
    state: sourced ? 'sourced' : (answer ?? 'draft'),
  }))
}

export async function listTasks(trx: ReadonlyTrx, occupations: readonly string[]) {
  if (occupations.length === 0) return []
  return trx
    .selectFrom('job_task')
    .where('occupation_code', 'in', occupations)
    .where('remark', 'is', null)
    .select(['code', 'occupation_code as occupationCode', 'text'])
    .orderBy('code')
    .execute()
}
