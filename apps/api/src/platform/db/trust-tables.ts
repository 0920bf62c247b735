import type { ColumnType } from 'kysely'

export type RequestState = 'open' | 'approved' | 'refused' | 'withdrawn'

/** The tables of the registry, of keys and of what is published about both. */
export interface TrustTables {
  organisation_former_name: { organisation_id: string; name: string; until: Date }
  organisation_end: {
    organisation_id: string
    act: 'merger' | 'closure'
    since: Date
    successor_id: string
    answering_id: string
  }
  organisation_request: {
    organisation_id: string
    id: string
    act: 'merger' | 'closure' | 'rename'
    subject_ids: string[]
    successor_id: string | null
    new_name: string | null
    note: string
    state: RequestState
    requested_by: string
    requested_at: Date
    decided_by: string | null
    decided_at: Date | null
    decision_note: string | null
  }
  key_request: {
    organisation_id: string
    id: string
    act: 'rotate' | 'retire' | 'compromise'
    thumbprint: string
    compromised_at: Date | null
    note: string
    state: RequestState
    requested_by: string
    requested_at: Date
    decided_by: string | null
    decided_at: Date | null
    decision_note: string | null
  }
  trust_root: {
    thumbprint: string
    public_jwk: ColumnType<Record<string, string>, string, string>
    sealed: Buffer
    active_from: Date
  }
  trust_bundle: {
    sole: ColumnType<boolean, boolean | undefined, boolean>
    token: string
    etag: string
    sequence: number
    built_at: Date
    covers_changes: number
  }
  trust_change: { sole: ColumnType<boolean, boolean | undefined, boolean>; changes: number }
}
