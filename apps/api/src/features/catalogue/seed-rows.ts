import { certificateNameKey } from '@jiangji/domain/certificate/catalogue'
import { schemeEnds } from '@jiangji/domain/certificate/period'
import { parseLevel } from '@jiangji/domain/certificate/scheme'
import { stages } from '@jiangji/domain/learner/stage'
import { routeRuleSchema } from '@jiangji/domain/progression/rule'
import { z } from 'zod'
import { readSeedDocument, readSeedFile } from '../../platform/seed-file.ts'

const ProgrammeRow = z.object({ major_code: z.string(), major_name: z.string(), level: z.enum(stages) })
const CertificateRow = z.object({
  x_code: z.string(),
  certificate_name: z.string(),
  organisation: z.string(),
  levels_seen: z.string(),
  status: z.string(),
  source: z.string(),
})
const ContestRow = z.object({
  event_code: z.string(),
  event_name: z.string(),
  competition: z.string(),
  group: z.string(),
  status: z.string(),
  source: z.string(),
})

const orNull = z.string().transform((text) => text || null)
const SchemeRow = z.object({
  scheme: z.string(),
  version: z.coerce.number().int(),
  kept: z.enum(['true', 'false']).transform((text) => text === 'true'),
  valid_from: orNull,
  valid_to: orNull,
  ended_by: orNull.pipe(z.enum(schemeEnds).nullable()),
  valid_years: orNull.transform((text) => (text === null ? null : Number(text))),
  review_years: orNull.transform((text) => (text === null ? null : Number(text))),
  source: z.string().min(1),
  source_year: z.coerce.number().int(),
  end_source: orNull,
})

const OccupationRow = z.object({ code: z.string(), name: z.string() })

const programmeSource = '职业教育专业目录（2021年）'
const programmeYear = 2021
/** The year in which the lists without a year of their own were read. */
const readIn = 2026

export function readProgrammes() {
  return readSeedFile('vocational_majors_2021.csv', ProgrammeRow).map((row) => ({
    code: row.major_code,
    name: row.major_name,
    stage: row.level,
    source: programmeSource,
    year: programmeYear,
    catalogue: 'moe-2021',
    levels: [],
  }))
}

export function readOccupations() {
  return readSeedFile('occupations_2022.csv', OccupationRow).map((row) => ({
    ...row,
    source: '中华人民共和国职业分类大典（2022年版）',
    year: 2022,
  }))
}

/** When each scheme of certificates issued, as its documents say. */
export function readSchemes() {
  return readSeedFile('certificate_schemes.csv', SchemeRow)
}

/** A certificate counts as sourced only when its name and its awarding body both are. */
export function readCertificates() {
  return readSeedFile('x_certificates.csv', CertificateRow).map((row) => ({
    scheme: 'x',
    code: row.x_code,
    name: row.certificate_name,
    name_key: certificateNameKey(row.certificate_name),
    awarding_body: row.organisation,
    levels: row.levels_seen.split('/').flatMap((level) => parseLevel('x', level) ?? []),
    status: row.status === 'sourced' ? 'sourced' : 'draft',
    source: row.source,
    year: readIn,
  }))
}

export function readContests() {
  return readSeedFile('competition_events.csv', ContestRow).map((row) => ({
    code: row.event_code,
    name: row.event_name,
    contest: row.competition,
    participant_group: row.group || null,
    status: row.status.startsWith('sourced') ? 'sourced' : 'draft',
    source: row.source,
    year: Number(/\d{4}/.exec(row.competition)?.[0] ?? readIn),
  }))
}

/** The rules of progression in the order in which they are shown. */
export function readRoutes() {
  return readSeedDocument('route_rules.json', z.array(routeRuleSchema)).map((rule, place) => ({
    route: rule.route,
    edition: rule.edition,
    place,
    rule,
  }))
}
