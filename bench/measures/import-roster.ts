import { residentIdCheckDigit } from '../../packages/domain/src/identity/resident-id.ts'
import ExcelJS from 'exceljs'
import { seedCatalogues } from '../../apps/api/src/features/catalogue/seed-catalogues.ts'
import { rosterHeader } from '../../apps/api/src/features/import/testing/workbook.ts'
import { foundCollege, type BenchCollege } from '../college.ts'
import type { Installation } from '../installation.ts'
import { compare, perSecond, type Measure } from '../measure.ts'
import { readBare } from '../peers/bare-workbook.ts'
import { previewWorkbook } from '../services.ts'

const rows = 20_000

/** Rows a second from the bytes of a roster to its stored preview, against exceljs's bare streaming read of the same bytes. */
export async function measureImportRoster(installation: Installation): Promise<Measure[]> {
  await seedCatalogues(installation.addresses.owner)
  const bytes = await makeRoster()
  const college = await foundCollege(installation, 'bench-import')
  await forget(installation, college, await previewWorkbook(college, 'roster', bytes))
  const result = await compare(
    async () => {
      let batchId = ''
      const rate = await perSecond(rows, async () => {
        batchId = await previewWorkbook(college, 'roster', bytes)
      })
      await forget(installation, college, batchId)
      return rate
    },
    async () => {
      let read = 0
      const rate = await perSecond(rows, async () => {
        read = await readBare(bytes)
      })
      if (read < rows) throw new Error(`the bare read found ${read} rows`)
      return rate
    },
  )
  const note = `${rows} rows, 14 columns, looked up, sealed and stored; aim ≥ 0.5`
  return [{ name: 'import.roster', ...result, unit: 'rows/s', note }]
}

async function forget({ owner }: Installation, college: BenchCollege, batchId: string): Promise<void> {
  const { rows: found } = await owner.query(
    'SELECT state, total_rows, accepted_rows FROM batch WHERE organisation_id = $1 AND id = $2',
    [college.id, batchId],
  )
  if (found[0]?.state !== 'preview' || found[0].accepted_rows !== rows)
    throw new Error(`the preview does not stand: ${JSON.stringify(found[0])}`)
  await owner.query('DELETE FROM batch_row WHERE organisation_id = $1', [college.id])
  await owner.query('DELETE FROM batch WHERE organisation_id = $1', [college.id])
  await owner.query('DELETE FROM stored_file WHERE organisation_id = $1', [college.id])
}

async function makeRoster(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(rosterHeader)
  for (let at = 0; at < rows; at += 1) sheet.addRow(rowOf(at))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function rowOf(at: number): (string | number)[] {
  const born = new Date(Date.UTC(2008, 0, 1 + Math.floor(at / 1000)))
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '')
  const body = `629999${born}${String(at % 1000).padStart(3, '0')}`
  const id = body + residentIdCheckDigit(body)
  const name = `演示${[...'赵钱孙李周吴郑王'].at(at % 8)}${[...'文武明德礼仁义信'].at((at >> 3) % 8)}`
  const sex = at % 2 === 1 ? '男' : '女'
  const number = `B2024${String(at).padStart(6, '0')}`
  return [
    at + 1,
    name,
    sex,
    id,
    `G${id}`,
    number,
    '710201',
    '计算机应用',
    `24级计算${at % 40}班`,
    '2024-09',
    3,
    '在读',
    '13900000000',
    '13800000000',
  ]
}
