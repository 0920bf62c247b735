import type { Permission } from '@jiangji/domain/organisation/permission-name'
import type { DeskHome } from '../api/outputs.ts'

type RecentBatch = Pick<DeskHome['recent'][number], 'id' | 'kind' | 'record' | 'submitted'>

export function addressOfRecent(
  { id, kind, record, submitted }: RecentBatch,
  may: (permission: Permission) => boolean,
): string | null {
  if (may('record.approve') && kind !== 'roster' && submitted) return `/desk/approval/${id}`
  if (record) return may('record.read') ? `/desk/records/${record.learnerId}/${record.recordId}` : null
  return may('import.read') ? `/desk/import/${id}` : null
}
