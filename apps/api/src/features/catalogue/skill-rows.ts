import { z } from 'zod'
import { readSeedFile } from '../../platform/seed-file.ts'

const SkillRow = z.object({
  skill_code: z.string(),
  occupation_code: z.string(),
  occupation_name: z.string(),
  function: z.string(),
  content: z.string(),
  level: z.string(),
  skill_statement: z.string(),
  kind: z.enum(['function', 'content']),
  status: z.enum(['sourced', 'draft']),
  source: z.string().min(1),
})
const MappingRow = z.object({
  from_type: z.enum(['major', 'x_certificate', 'competition_event']),
  from_code: z.string(),
  from_name: z.string(),
  to_code: z.string(),
  to_name: z.string(),
  basis: z.string().min(1),
})
const LinkRow = z.object({
  skill_code: z.string(),
  skill_text: z.string(),
  to_type: z.enum(['course', 'job_task']),
  to_code: z.string(),
  to_text: z.string(),
  score: z.string(),
  status: z.string(),
})
const CourseRow = z.object({ course_code: z.string(), major_code: z.string(), course_name: z.string() })
const TaskRow = z.object({
  task_code: z.string(),
  occupation_code: z.string(),
  task_text: z.string(),
  check: z.string(),
})

const origins = {
  major: 'major',
  x_certificate: 'x-certificate',
  competition_event: 'contest-event',
} as const

/** Functions and work contents of national occupational standards; what no source says is a draft. */
export function readSkills() {
  return readSeedFile('skills.csv', SkillRow).map((row) => ({
    code: row.skill_code,
    occupation_code: row.occupation_code,
    occupation_name: row.occupation_name,
    kind: row.kind,
    name: row.kind === 'function' ? row.function : row.content,
    statement: row.skill_statement,
    levels: row.level,
    source: row.source,
    sourced: row.status === 'sourced',
  }))
}

/** What leads to an occupation or, from a course, to a function: all of it derived, so that each is a draft. */
export function readSkillLinks() {
  return [
    ...readSeedFile('mappings.csv', MappingRow).map((row) => ({
      origin: origins[row.from_type],
      from_code: row.from_code,
      to_code: row.to_code,
      key: `${row.from_code} ${row.to_code}`,
      from_name: row.from_name,
      to_name: row.to_name,
      basis: row.basis,
    })),
    ...readSeedFile('skill_links.csv', LinkRow)
      .filter(({ to_type }) => to_type === 'course')
      .map((row) => ({
        origin: 'course',
        from_code: row.to_code,
        to_code: row.skill_code,
        key: `${row.to_code} ${row.skill_code}`,
        from_name: row.to_text,
        to_name: row.skill_text,
        basis: `${row.status} ${row.score}`,
      })),
  ]
}

export function readCourses() {
  return readSeedFile('courses.csv', CourseRow).map((row) => ({
    code: row.course_code,
    major_code: row.major_code,
    name: row.course_name,
  }))
}

/** The main tasks of the occupations, with what is doubtful about a line. */
export function readTasks() {
  return readSeedFile('job_tasks.csv', TaskRow).map((row) => ({
    code: row.task_code,
    occupation_code: row.occupation_code,
    text: row.task_text,
    remark: row.check === 'ok' ? null : row.check,
  }))
}
