import { ConfigError } from './config/config.ts'
import { openPool } from './db/pool.ts'
import type { Keys } from './keys/keys.ts'

export interface Beginning {
  /** What the environment says; null leaves it to the first start. */
  publicOrigin: string | null
  /** Where this start can be opened. */
  address: string
  now: Date
}

interface Stored {
  origin: string
  key_check: string
}

/** The origin that names, links and tokens carry for good: that of the first start. Refuses another key or another PUBLIC_ORIGIN. */
export async function openInstallation(ownerUrl: string, keys: Keys, beginning: Beginning): Promise<string> {
  const keyCheck = keys.secretFor('key-check')
  const stored = await storeOnce(ownerUrl, keyCheck, beginning)
  if (stored.key_check !== keyCheck) throw new ConfigError(otherKey)
  const { publicOrigin } = beginning
  if (publicOrigin !== null && publicOrigin !== stored.origin)
    throw new ConfigError(otherOrigin(publicOrigin, stored.origin))
  return stored.origin
}

async function storeOnce(
  ownerUrl: string,
  keyCheck: string,
  { publicOrigin, address, now }: Beginning,
): Promise<Stored> {
  const pool = openPool(ownerUrl, { max: 1 })
  try {
    await pool.query(
      'INSERT INTO installation (origin, key_check, created_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [publicOrigin ?? address, keyCheck, now],
    )
    const { rows } = await pool.query<Stored>('SELECT origin, key_check FROM installation')
    const [stored] = rows
    if (stored === undefined) throw new Error('the installation was not stored')
    return stored
  } finally {
    await pool.end()
  }
}

const otherKey =
  '主密钥不是这个数据库开始时用的那一把，数据没有动过。请把原来的 keys/master.key 放回 DATA_DIR（或写回原来的 MASTER_KEY） · ' +
  'the master key is not the one this database was begun with, nothing was touched; put the former keys/master.key back into DATA_DIR (or set the former MASTER_KEY)'

function otherOrigin(asked: string, stored: string): string {
  return (
    `PUBLIC_ORIGIN 现在是 ${asked}，但已签发的凭证和二维码写的是 ${stored}，这个地址以后不能改。请写回 PUBLIC_ORIGIN=${stored}，或用新的 DATA_DIR 重新开始 · ` +
    `PUBLIC_ORIGIN is ${asked}, but issued credentials and QR codes carry ${stored}, which cannot change; set PUBLIC_ORIGIN=${stored} again, or begin anew with another DATA_DIR`
  )
}
