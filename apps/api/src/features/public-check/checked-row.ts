import type { PublicJwk } from '@jiangji/credentials/key/public-jwk'
import { hideNumbers } from '@jiangji/domain/import/finding'
import { nameKey } from '@jiangji/domain/identity/normalise'
import type { Db } from '../../platform/db/db.ts'
import type { RecordState, StatusState } from '../../platform/db/tables.ts'
import { whoAnswers, type AnsweringRow } from './who-answers.ts'

export interface CheckedRow extends AnsweringRow {
  name_matched: boolean
  last_four_matched: boolean | null
  /** The one of her names that was typed. */
  holder: string
  /** All names the registers know her by. */
  also_named: string[]
  expires_at: Date
  record_id: string
  kind: string
  claims: unknown
  claims_version: number
  assurance: string
  record_state: RecordState
  credential_id: string
  /** The credential as it was issued, or what its learner presents of it. */
  token: string
  thumbprint: string
  issued_at: Date
  status: StatusState
  status_since: Date | null
  status_reason: string | null
  shard_id: number
  shard_index: number
  corrected_fields: string[] | null
  issuer_slug: string
  issuer: string
  is_demo: boolean
  key_state: 'active' | 'retired' | 'compromised' | null
  key_retired_at: Date | null
  key_compromised_at: Date | null
  public_jwk: PublicJwk | null
  entitled: boolean
  /** What the learner chose to show; null for everything. */
  fields: string[] | null
  signed_at: Date
  share_id: string
  place: number
  /** How many records the share has. */
  records: number
  /** Null where the share has no PIN. */
  pin_matched: boolean | null
  contact_sealed: Buffer | null
  set_kinds: string[] | null
  /** Null for one that was corrected since: its title may be what was wrong. */
  set_titles: (string | null)[] | null
}

export interface Look {
  codeHash: Buffer
  name: string
  lastFourHash: Buffer | null
  entryId: string
  at: Date
  place: number
  pinHash: Buffer | null
}

/** What the door is asked, in the order of its parameters; the name is logged for the learner without an ID number that was typed into it. */
export const questionTypes = [
  'bytea',
  'text',
  'text',
  'bytea',
  'uuid',
  'timestamptz',
  'smallint',
  'bytea',
] as const

export function questionOf({ codeHash, name, lastFourHash, entryId, at, place, pinHash }: Look): unknown[] {
  return [codeHash, hideNumbers(name), nameKey(name), lastFourHash, entryId, at, place, pinHash]
}

/** Finds and logs in one statement: the learner sees the look at once, a revocation is seen at once. */
export async function lookAt(db: Db, look: Look): Promise<CheckedRow | null> {
  const [row] = await db.callDoor<CheckedRow>('public_check', questionOf(look), whoAnswers)
  return row ?? null
}
