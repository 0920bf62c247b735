import { roster } from '../import-kind.ts'
import type { RowKeys } from '../workbook/row-reader.ts'
import type { HashHolder } from './holder-hash.ts'
import type { Reading } from './look-up.ts'
import { loadRecordFacts } from './record-facts.ts'
import { loadRosterFacts } from './roster-facts.ts'

/** What the database says of the rows of a chunk, by the kind of the workbook. */
export function rowFacts(
  kind: string,
  hashHolder: HashHolder,
): (trx: Reading, keys: readonly RowKeys[]) => Promise<unknown[]> {
  const load = kind === roster ? loadRosterFacts : loadRecordFacts
  return (trx, keys) => load(trx, keys, hashHolder)
}
