import { createHash } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { workbookLimits } from '../../../platform/files/limits.ts'
import { WorkbookRefusal } from '../../../platform/files/refusal.ts'
import { formatOf } from '../../../platform/files/sniff.ts'
import { storableText } from '../../../platform/files/storable-text.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { permissionToImport } from '../import-kind.ts'
import { findSameFile } from '../queries.ts'
import { insertBatch, insertFile } from './store-upload.ts'

export interface Upload {
  kind: string
  fileName: string
  bytes: Buffer
}

const longestName = 200

/** Keeps a workbook sealed and puts it in line to be read; what is no workbook is refused at once. */
export async function upload(ctx: Context, { kind, fileName, bytes }: Upload) {
  assertWorkbook(fileName, bytes)
  const { organisationId, personId } = ctx
  const [batchId, fileId, now] = [ctx.newId(), ctx.newId(), ctx.now()]
  const name = storableText(fileName.slice(-longestName))
  const sha256 = createHash('sha256').update(bytes).digest()
  const sealed = ctx.keys.sealBytes(bytes, `file:${fileId}`)
  const file = { organisationId, fileId, name, sha256, size: bytes.length, sealed, now }
  const act = {
    subject: { type: 'batch', id: batchId },
    facts: { step: 'uploaded', kind, bytes: bytes.length },
  }
  const earlier = await ctx.commit(permissionToImport(kind), act, async (trx) => {
    const same = await findSameFile(trx, { organisationId, kind, sha256 })
    await insertFile(trx, file)
    await insertBatch(trx, { ...file, batchId, kind, personId })
    await ctx.enqueue(trx, 'import.read', batchId)
    return same
  })
  return {
    batchId,
    earlier: earlier
      ? { batchId: earlier.id, createdAt: earlier.created_at.toISOString(), state: earlier.state }
      : null,
  }
}

function assertWorkbook(fileName: string, bytes: Buffer): void {
  const limit = workbookLimits.fileBytes
  if (bytes.length > limit) throw new Refusal('import.tooLarge', { limit })
  try {
    const format = formatOf(bytes)
    // No table program opens text that calls itself .xlsx.
    if (format === 'csv' && /\.xls[xmb]$/i.test(fileName)) throw new WorkbookRefusal('workbook.notAWorkbook')
  } catch (cause) {
    if (cause instanceof WorkbookRefusal) throw new Refusal(cause.code, cause.facts)
    throw cause
  }
}
