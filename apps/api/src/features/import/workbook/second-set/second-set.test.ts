import { kindOf, isRecordKind } from '@jiangji/domain/record/kinds'
import { describe, expect, it } from 'vitest'
import { programmes, readInMemory } from '../../testing/read-in-memory.ts'
import { certificateFiles } from './certificate.ts'
import { certificateOfficeFiles } from './certificate-office.ts'
import { competitionFiles } from './competition.ts'
import { courseFiles } from './course.ts'
import { differences } from './differences.ts'
import { diplomaFiles } from './diploma.ts'
import { honourFiles } from './honour.ts'
import { recordFacts } from './learners.ts'
import { placementFiles } from './placement.ts'
import { catalogues } from './catalogues.ts'
import { rosterFacts, rosterFiles } from './roster.ts'
import { rosterCellFiles } from './roster-cells.ts'
import { rosterOfficeFiles } from './roster-office.ts'
import type { SecondFile } from './second-file.ts'
import { trainingFiles } from './training.ts'
import { writeFile } from './write-file.ts'

const files: readonly SecondFile[] = [
  ...rosterFiles,
  ...rosterCellFiles,
  ...rosterOfficeFiles,
  ...certificateFiles,
  ...certificateOfficeFiles,
  ...competitionFiles,
  ...placementFiles,
  ...courseFiles,
  ...diplomaFiles,
  ...trainingFiles,
  ...honourFiles,
]

function canBeRead({ kind, needs }: SecondFile): boolean {
  if (kind === 'roster') return true
  const importing = isRecordKind(kind) ? kindOf(kind).importing : null
  return importing !== null && (needs === undefined || importing.references.includes(needs))
}

async function read(file: SecondFile) {
  const bytes = await writeFile(file)
  return file.kind === 'roster'
    ? readInMemory({ bytes, kind: file.kind, reference: programmes }, rosterFacts)
    : readInMemory({ bytes, kind: file.kind, reference: { catalogues, decisions: [] } }, recordFacts)
}

describe('workbooks as offices send them, written by who has not read the reader', () => {
  it.for(files.map((file) => ({ file, name: `${file.kind}: ${file.title} (${file.form})` })))(
    '$name',
    async ({ file }, { skip }) => {
      skip(!canBeRead(file), 'no workbook of this kind is read yet')
      expect(differences(file, await read(file))).toEqual([])
    },
  )
})
