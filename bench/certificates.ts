import ExcelJS from 'exceljs'
import { certificateHeader, certificateRow } from '../apps/api/src/features/import/testing/workbook.ts'
import { people } from '../apps/api/src/features/import/testing/people.ts'
import { holderHasher } from '../apps/api/src/features/import/reading/holder-hash.ts'
import { seedCatalogues } from '../apps/api/src/features/catalogue/seed-catalogues.ts'
import { enrolMany, foundCollege, type BenchCollege } from './college.ts'
import type { Installation } from './installation.ts'

/** A college whose learners are known by their ID numbers, so that workbooks of certificates find them. */
export async function foundKnownCollege(
  installation: Installation,
  slug: string,
  count: number,
): Promise<BenchCollege> {
  const { owner, addresses, keys } = installation
  await seedCatalogues(addresses.owner)
  const college = await foundCollege(installation, slug)
  const learners = await enrolMany(installation, college, count)
  const hashOf = holderHasher(keys)
  const everyone = people(count)
  await owner.query(
    'INSERT INTO identity_claim (learner_id, id_hash) SELECT * FROM unnest($1::uuid[], $2::bytea[])',
    [learners, everyone.map(({ id }) => hashOf({ kind: 'residentId', value: id }))],
  )
  await owner.query(
    `UPDATE learner SET name = given.name, name_key = given.name
     FROM unnest($1::uuid[], $2::text[]) AS given (id, name) WHERE learner.id = given.id`,
    [learners, everyone.map(({ name }) => name)],
  )
  await owner.query('ANALYZE learner, enrolment, identity_claim')
  return college
}

/** A workbook with one certificate of each of so many people; of every so many rows, one names no award. */
export async function makeCertificates(count: number, wrongEach = Infinity): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('证书')
  sheet.addRow([...certificateHeader])
  people(count).forEach((each, at) =>
    sheet.addRow(certificateRow(each, at, (at + 1) % wrongEach === 0 ? { 证书编号: '' } : {})),
  )
  return new Uint8Array(await book.xlsx.writeBuffer())
}
