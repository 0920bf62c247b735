import { BundlePublisher } from '../../apps/api/src/features/publish/bundle-publisher.ts'
import { StatusPublisher } from '../../apps/api/src/features/publish/status-publisher.ts'
import { ActingContext, nobody, platformOrganisation } from '../../apps/api/src/platform/context.ts'
import type { Installation } from '../installation.ts'
import { compare, perSecond, round, type Measure } from '../measure.ts'
import { buildBare } from '../peers/bare-status.ts'

const shards = Array.from({ length: 10 }, (_, at) => 900_000_001 + at)
const size = 2 ** 20
const share = 0.02
const bundleLimit = 500_000

/** Shards a second from rows to both lists signed and stored, against bare codecs and signatures of the same bits; and the bytes of all lists in one file. */
export async function measureStatusLists(installation: Installation): Promise<Measure[]> {
  const { owner, product } = installation
  await arrange(installation)
  const ctx = new ActingContext(product.services, {
    ...nobody,
    organisationId: platformOrganisation,
    roles: ['platform-administrator'],
  })
  const publisher = new StatusPublisher(ctx)
  const revoked = await revokedIn(installation)
  await publisher.rebuildDue()
  const result = await compare(
    async () => {
      await owner.query('UPDATE status_shard SET changes = changes + 1 WHERE id = ANY ($1)', [shards])
      return perSecond(shards.length, () => publisher.rebuildDue())
    },
    async () =>
      perSecond(shards.length, async () => {
        for (const positions of revoked) await buildBare(positions)
      }),
  )
  const { body } = await new BundlePublisher(ctx, publisher).current()
  const value = Buffer.byteLength(body)
  await clear(installation)
  return [
    {
      name: 'status.rebuild',
      value: round(result.value, 1),
      limit: round(result.limit, 1),
      ratio: result.ratio,
      unit: 'shards/s',
      note: `10 shards of 2^20, 2 % revoked: rows, both lists, signed, stored with an audit entry; limit: zlib and a bare signature of the same bits`,
    },
    {
      name: 'status.bundle',
      value,
      limit: bundleLimit,
      ratio: round(value / bundleLimit, 3),
      unit: 'bytes',
      note: '10,485,760 entries, 2 % revoked, all lists in one file; less is better, aim ≤ 1',
    },
  ]
}

/** Only what is not valid is stored: the rows of valid entries are behind another index and never read. */
async function arrange({ owner, keys }: Installation): Promise<void> {
  for (const id of shards)
    await owner.query(
      `INSERT INTO status_shard (id, permutation_key_sealed, size, next_position, changed_at)
       VALUES ($1, $2, $3, $3, now())`,
      [id, keys.sealBytes(Buffer.alloc(32), `status-shard:${id}`), size],
    )
  await owner.query(
    `INSERT INTO status_entry (shard_id, shard_index, organisation_id, learner_id, credential_id, state, since, reason)
     SELECT shard, at, $2, gen_random_uuid(), gen_random_uuid(), 'revoked', now(), 'entered-in-error'
     FROM unnest($1::integer[]) AS shard, generate_series(0, $3 - 1) AS at WHERE random() < $4`,
    [shards, platformOrganisation, size, share],
  )
  await owner.query('ANALYZE status_entry')
}

async function revokedIn({ owner }: Installation): Promise<number[][]> {
  const { rows } = await owner.query<{ positions: number[] }>(
    'SELECT array_agg(shard_index) AS positions FROM status_entry WHERE shard_id = ANY ($1) GROUP BY shard_id',
    [shards],
  )
  return rows.map(({ positions }) => positions)
}

async function clear({ owner }: Installation): Promise<void> {
  for (const table of ['status_list', 'status_entry'])
    await owner.query(`DELETE FROM ${table} WHERE shard_id = ANY ($1)`, [shards])
  await owner.query('DELETE FROM status_shard WHERE id = ANY ($1)', [shards])
}
