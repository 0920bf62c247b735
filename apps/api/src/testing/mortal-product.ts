import type { Role } from '@jiangji/domain/organisation/role'
import { compose, jobHandlers } from '../compose.ts'
import { approve } from '../features/approval/service.ts'
import { submit } from '../features/import/service.ts'
import { upload } from '../features/import/uploading/upload.ts'
import { ActingContext, nobody } from '../platform/context.ts'
import type { DatabaseAddresses } from '../platform/db/roles.ts'
import { resumeOrphans } from '../platform/jobs/resume-orphans.ts'
import { deriveKeys } from '../platform/keys/keys.ts'
import { testOrigin } from './college.ts'

/** What the process is told: where its database is, the master key, and where it acts. */
export interface MortalOrder {
  addresses: DatabaseAddresses
  masterKey: string
  organisationId: string
}

export interface MortalAct {
  act: 'upload' | 'submit' | 'approve'
  personId: string
  /** A batch, or the bytes of a workbook. */
  of: string
}

const order = JSON.parse(process.argv[2] ?? '') as MortalOrder

/** The product in a process of its own, started as `npm start` starts it, to be killed by a test. */
await resumeOrphans(order.addresses.owner)
const product = await compose({
  addresses: order.addresses,
  keys: deriveKeys(Buffer.from(order.masterKey, 'hex')),
  origin: testOrigin,
})
await product.jobs.start(jobHandlers())
process.on('message', (asked: MortalAct) => {
  void run(asked).then((id) => process.send?.(id))
})
process.send?.('started')

async function run({ act, personId, of }: MortalAct): Promise<string> {
  const roles: Role[] = [act === 'approve' ? 'approver' : 'registrar']
  const { organisationId } = order
  const ctx = new ActingContext(product.services, { ...nobody, userId: 'u', personId, organisationId, roles })
  if (act === 'submit') return (await submit(ctx, of)).id
  if (act === 'approve') return (await approve(ctx, of)).id
  const bytes = Buffer.from(of, 'base64')
  return (await upload(ctx, { kind: 'certificate', fileName: '证书.xlsx', bytes })).batchId
}
