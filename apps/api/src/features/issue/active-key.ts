import type { Trx } from '../../platform/db/tenant.ts'

/** The key was replaced, retired or reported while a batch was being signed: what it signed meanwhile is not written. */
export class KeyTurned extends Error {
  constructor(thumbprint: string) {
    super(`the key ${thumbprint} is no longer active`)
  }
}

/** Holds the key as it is until the transaction ends; an act on it waits, and whoever waited for one finds it turned. */
export async function holdActiveKey(
  trx: Trx,
  { organisationId, thumbprint }: { organisationId: string; thumbprint: string },
): Promise<void> {
  const held = await trx
    .selectFrom('issuer_key')
    .where('organisation_id', '=', organisationId)
    .where('thumbprint', '=', thumbprint)
    .where('state', '=', 'active')
    .select('thumbprint')
    .forShare()
    .executeTakeFirst()
  if (held === undefined) throw new KeyTurned(thumbprint)
}
