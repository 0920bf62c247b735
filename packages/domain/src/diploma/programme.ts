import { titleKey } from '../identity/normalise.ts'
import type { Unread } from '../import/claims-import.ts'
import { quote } from '../import/finding.ts'
import { printedProgramme, type Programme, type ProgrammeCatalogue } from '../learner/programme.ts'
import type { DiplomaFieldKey as Key } from './fields.ts'
import type { DiplomaFinding } from './findings.ts'
import type { DiplomaClaims } from './schema.ts'

type Claims = Unread<DiplomaClaims>
type Place = (key: Key) => { field: string; column: string }

interface FoundProgramme {
  claims: Claims
  findings: DiplomaFinding[]
}

/** The programme of a diploma in the catalogue, by its code, else by its name at its stage; an older one waits for a person (职业教育专业目录 2021; diplomas of earlier years bear earlier names). */
export function findProgramme(claims: Claims, catalogue: ProgrammeCatalogue, place: Place): FoundProgramme {
  const { programmeCode, programme } = claims
  if (programmeCode !== null) {
    const found = catalogue.withCode(programmeCode)
    return found
      ? named(claims, found, place)
      : { claims, findings: [unknownCode(programmeCode, catalogue, claims, place)] }
  }
  if (programme === null) return { claims, findings: [] }
  const entries = catalogue.named(programme)
  const entry =
    entries.find(({ stage }) => stage === claims.stage) ?? (entries.length === 1 ? entries[0] : undefined)
  if (entry) return { claims: filled(claims, entry), findings: [] }
  if (entries.length > 0) return { claims, findings: [] }
  return { claims, findings: [unknownName(programme, catalogue, place)] }
}

function named(claims: Claims, entry: Programme, place: Place): FoundProgramme {
  const isSame = claims.programme === null || titleKey(claims.programme) === titleKey(entry.name)
  const { code, name } = entry
  const at = place('programme')
  return {
    claims: { ...filled(claims, entry), programme: claims.programme ?? name },
    findings: isSame
      ? []
      : [{ ...at, outcome: 'warned', code: 'programme.otherName', facts: { code, catalogue: name } }],
  }
}

function filled(claims: Claims, { code, stage }: Programme): Claims {
  return { ...claims, programmeCode: code, stage: claims.stage ?? stage }
}

function unknownCode(
  code: string,
  catalogue: ProgrammeCatalogue,
  { programme }: Claims,
  place: Place,
): DiplomaFinding {
  const near = catalogue.nearest(programme ?? '')
  const suggestion = near && printedProgramme(near)
  return {
    ...place('programmeCode'),
    outcome: 'held',
    code: 'programme.unknown',
    facts: { code: quote(code), suggestion, lists: catalogue.lists },
  }
}

function unknownName(name: string, catalogue: ProgrammeCatalogue, place: Place): DiplomaFinding {
  const suggestion = catalogue.nearest(name)?.name ?? null
  return {
    ...place('programme'),
    outcome: 'held',
    code: 'programme.nameUnknown',
    facts: { name: quote(name), suggestion, lists: catalogue.lists },
  }
}
