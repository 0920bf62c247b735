import { Client } from 'pg'
import { withLogin } from './address.ts'

/** The owner migrates and owns; the application owns nothing; sign-in sees the schema auth alone. */
export const databaseRoles = ['jiangji_owner', 'jiangji_app', 'jiangji_auth'] as const

export type DatabaseRole = (typeof databaseRoles)[number]

export interface DatabaseAddresses {
  owner: string
  app: string
  auth: string
}

export type PasswordOf = (role: DatabaseRole) => string

const ensureLock = 7_420_001

export async function ensureRoles(
  url: string,
  roles: readonly DatabaseRole[],
  passwordOf: PasswordOf,
): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [ensureLock])
    for (const role of roles) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
      if (rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN NOCREATEDB NOCREATEROLE`)
      await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(passwordOf(role))}`)
    }
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

export async function ensureDatabase(url: string, name: string, owner: DatabaseRole): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${owner}`)
    await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(name)} FROM PUBLIC`)
    await client.query(
      `GRANT CONNECT ON DATABASE ${client.escapeIdentifier(name)} TO jiangji_app, jiangji_auth`,
    )
  } finally {
    await client.end()
  }
}

export function addressesOf(database: string, ownerUrl: string, passwordOf: PasswordOf): DatabaseAddresses {
  const as = (user: DatabaseRole): string => withLogin(database, { user, password: passwordOf(user) })
  return { owner: ownerUrl, app: as('jiangji_app'), auth: as('jiangji_auth') }
}
