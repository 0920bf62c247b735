import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import { runApart } from '../apart.ts'
import { foundKnownCollege, makeCertificates } from '../certificates.ts'
import type { BenchCollege } from '../college.ts'
import type { Installation } from '../installation.ts'
import { compare, perSecond, round, type Measure } from '../measure.ts'
import { inputsOf } from '../peers/bare-inputs.ts'
import { openBareIssue } from '../peers/bare-issue.ts'
import { readBare } from '../peers/bare-workbook.ts'
import { approveAndIssue, previewWorkbook, submitPreview } from '../services.ts'

const rows = 20_000
const mostMegabytes = 400
const slug = 'bench-records'

/** A workbook of certificates on its whole way: to its preview against exceljs's bare read, from its approval to the last signature against the bare pipeline, and the most memory that the process held. */
export async function measureImportRecords(installation: Installation): Promise<Measure[]> {
  const bytes = await makeCertificates(rows)
  const college = await foundKnownCollege(installation, slug, rows)
  const preview = await comparePreview(installation, college, bytes)
  const issue = await compareIssue(installation, college, bytes)
  const peak = Number(await runApart('import-records.ts', bytes, rows))
  const note = `${rows} certificates`
  return [
    {
      name: 'import.records.preview',
      ...preview,
      unit: 'rows/s',
      note: `${note}, looked up, sealed and stored`,
    },
    {
      name: 'import.records.signed',
      ...issue,
      unit: 'records/s',
      note: `${note}, marked, approved, signed and committed`,
    },
    {
      name: 'import.records.memory',
      value: peak,
      limit: mostMegabytes,
      ratio: round(peak / mostMegabytes, 3),
      unit: 'MB',
      note: `${note} from upload to the last signature, the API with its workers in a process of its own; aim ≤ 1`,
    },
  ]
}

function comparePreview(installation: Installation, college: BenchCollege, bytes: Uint8Array) {
  return compare(
    async () => {
      const rate = await perSecond(rows, () => previewWorkbook(college, 'certificate', bytes))
      await forget(installation, college)
      return rate
    },
    () => perSecond(rows, () => readBare(bytes)),
  )
}

async function compareIssue(installation: Installation, college: BenchCollege, bytes: Uint8Array) {
  const bare = await openBareIssue(installation.addresses.owner)
  const records = Array.from({ length: rows }, (_, at) => ({
    learnerId: '',
    id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    claims: { ...certificate.example, number: `T2025${String(at).padStart(6, '0')}` },
  }))
  const inputs = inputsOf(installation, slug, { records })
  const result = await compare(
    async () => {
      const id = await previewWorkbook(college, 'certificate', bytes)
      await submitPreview(college, id)
      const rate = await perSecond(rows, () => approveAndIssue(college, id))
      await assertIssued(installation, college)
      await forget(installation, college)
      return rate
    },
    async (run) => {
      await bare.clear()
      const [ids, texts] = [inputs.map(({ id }) => id), inputs.map(({ input }) => input)]
      return perSecond(rows, () => bare.issue(ids, texts, run))
    },
  )
  await bare.close()
  return result
}

async function assertIssued({ owner }: Installation, college: BenchCollege): Promise<void> {
  const { rows: found } = await owner.query(
    `SELECT count(*)::int AS records, count(DISTINCT (c.shard_id, c.shard_index))::int AS positions
     FROM record r JOIN credential c ON c.learner_id = r.learner_id AND c.record_id = r.id
     WHERE r.organisation_id = $1 AND r.state = 'issued'`,
    [college.id],
  )
  if (found[0]?.records !== rows || found[0].positions !== rows)
    throw new Error(`not everything was issued: ${JSON.stringify(found[0])}`)
}

async function forget({ owner }: Installation, { id }: BenchCollege): Promise<void> {
  for (const statement of [
    'DELETE FROM credential_locator WHERE organisation_id = $1',
    'DELETE FROM status_entry WHERE organisation_id = $1',
    'DELETE FROM credential WHERE organisation_id = $1',
    'DELETE FROM certificate_number_claim c USING record r WHERE r.organisation_id = $1 AND c.record_id = r.id',
    'DELETE FROM record WHERE organisation_id = $1',
    'DELETE FROM batch_row WHERE organisation_id = $1',
    'DELETE FROM batch WHERE organisation_id = $1',
    'DELETE FROM stored_file WHERE organisation_id = $1',
  ])
    await owner.query(statement, [id])
}
