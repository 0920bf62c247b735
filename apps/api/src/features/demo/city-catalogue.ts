import { technicianProgrammes } from './technician-programmes.ts'
import { parseLevel, type Level } from '@jiangji/domain/certificate/scheme'
import { z } from 'zod'
import { readSeedFile } from '../../platform/seed-file.ts'

export interface CityCertificate {
  name: string
  awardingBody: string
  /** Empty where the sources name none. */
  levels: readonly Level[]
}

/** Names of what the city's learners study, take and enter, by code; sourced rows only. */
export interface CityCatalogue {
  programmes: ReadonlyMap<string, string>
  certificates: ReadonlyMap<string, CityCertificate>
  contests: ReadonlyMap<string, string>
}

const ProgrammeRow = z.object({ major_code: z.string(), major_name: z.string() })
const CertificateRow = z.object({
  x_code: z.string(),
  certificate_name: z.string(),
  organisation: z.string(),
  levels_seen: z.string(),
  status: z.string(),
})
const ContestRow = z.object({ event_code: z.string(), event_name: z.string(), status: z.string() })

export function readCityCatalogue(): CityCatalogue {
  const programmes = readSeedFile('vocational_majors_2021.csv', ProgrammeRow)
  const certificates = readSeedFile('x_certificates.csv', CertificateRow)
  const contests = readSeedFile('competition_events.csv', ContestRow)
  return {
    programmes: new Map([
      ...programmes.map((row): [string, string] => [row.major_code, row.major_name]),
      ...technicianProgrammes.map(({ code, name }): [string, string] => [code, name]),
    ]),
    certificates: new Map(
      certificates
        .filter(({ status }) => status === 'sourced')
        .map((row) => [
          row.x_code,
          {
            name: row.certificate_name,
            awardingBody: row.organisation,
            levels: row.levels_seen.split('/').flatMap((level) => parseLevel('x', level) ?? []),
          },
        ]),
    ),
    contests: new Map(
      contests
        .filter(({ status }) => status.startsWith('sourced'))
        .map((row) => [row.event_code, row.event_name]),
    ),
  }
}

export function named<T>(catalogue: ReadonlyMap<string, T>, code: string): T {
  const found = catalogue.get(code)
  if (found === undefined) throw new RangeError(`the catalogues have no sourced row ${code}`)
  return found
}
