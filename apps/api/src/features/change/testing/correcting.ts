import { certificate } from '@jiangji/domain/certificate/rules'
import type { CertificateClaims } from '@jiangji/domain/certificate/schema'
import type { Context } from '../../../platform/context.ts'
import { createTestDatabase, type TestDatabase } from '../../../platform/testing/test-database.ts'
import { foundCollege, type TestCollege } from '../../../testing/college.ts'
import { batchEnds } from '../../../testing/issued-counts.ts'
import { enrol, type TestLearner } from '../../../testing/learner.ts'
import { startProduct, type TestProduct } from '../../../testing/product.ts'
import { certificates, submitBatch } from '../../../testing/submitted-batch.ts'
import { approve } from '../../approval/service.ts'
import { requestCorrection, type Correction } from '../../record/correct-record.ts'
import { approveChange } from '../service.ts'

export const now = new Date('2026-03-02T04:00:00Z')

/** A college that issues, one learner, and the ways of its two clerks to correct what was issued. */
export interface Correcting {
  database: TestDatabase
  product: TestProduct
  college: TestCollege
  other: TestCollege
  learner: TestLearner
  registrar: Context
  approver: Context
  issue(claims: CertificateClaims): Promise<Issued>
  ask(
    of: Issued,
    changes: Partial<CertificateClaims>,
    given?: Partial<Correction>,
    ctx?: Context,
  ): Promise<string>
  /** The record in place of another, once it is issued. */
  correct(of: Issued, changes: Partial<CertificateClaims>): Promise<Issued>
  close(): Promise<void>
}

export interface Issued {
  id: string
  claims: CertificateClaims
}

export const newClaims = (): CertificateClaims => certificates(1)[0] ?? certificate.example

export async function openCorrecting(): Promise<Correcting> {
  const database = await createTestDatabase()
  const product = await startProduct(database, { now: () => now })
  const { keys } = product.services
  const college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  const other = await foundCollege(database, { slug: 'lingwai', name: '另外的学校', keys })
  const learner = await enrol(database, college, { name: '演示甲', studentNumber: 'D24001' })
  await listCertificate(database)
  const registrar = product.as(college, 'registrar')
  const approver = product.as(college, 'approver')
  const ask: Correcting['ask'] = async ({ id, claims }, changes, given = {}, ctx = registrar) => {
    const asked = { learnerId: learner.id, recordId: id, claims: { ...claims, ...changes } }
    return (await requestCorrection(ctx, { ...asked, reason: 'entered-in-error', note: null, ...given })).id
  }
  return {
    database,
    product,
    college,
    other,
    learner,
    registrar,
    approver,
    ask,
    async issue(claims) {
      const batch = await submitBatch(database, college, [learner], { claims: [claims] })
      await approve(approver, batch.id)
      await batchEnds(database, batch.id)
      return { id: batch.recordIds[0] ?? '', claims }
    },
    async correct(of, changes) {
      await approveChange(approver, await ask(of, changes))
      const [record] = await database.asOwner<{ id: string; batch_id: string }>(
        'SELECT id, batch_id FROM record WHERE corrects_id = $1 ORDER BY id DESC',
        [of.id],
      )
      await batchEnds(database, record?.batch_id ?? '')
      return { id: record?.id ?? '', claims: { ...of.claims, ...changes } }
    },
    async close() {
      await product.close()
      await database.drop()
    },
  }
}

async function listCertificate(database: TestDatabase): Promise<void> {
  const { certificateCode, certificateName, awardingBody } = certificate.example
  await database.asOwner(
    `INSERT INTO catalogue_certificate (scheme, code, name, name_key, awarding_body, levels, status, source, year)
     VALUES ('x', $1, $2, $2, $3, '{}', 'sourced', '演示', 2025) ON CONFLICT DO NOTHING`,
    [certificateCode, certificateName, awardingBody],
  )
}
