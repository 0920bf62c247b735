import type { Keys } from '../../../platform/keys/keys.ts'
import type { RowKeys } from '../workbook/row-reader.ts'

export type HashHolder = (holder: NonNullable<RowKeys['holder']>) => Buffer

/** The hash under which a person is found again without her number being kept. */
export function holderHasher(keys: Keys): HashHolder {
  return ({ kind, value }) => keys.lookupHash(kind === 'residentId' ? 'resident-id' : 'state-number', value)
}
