import { recordKindNames } from '@jiangji/domain/record/kinds'
import { makeIssuerKey } from '../../platform/keys/issuer-key.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import type { Pool } from '../../platform/db/pool.ts'
import { newId } from '../../platform/new-id.ts'
import { cityDays } from './city-days.ts'
import { technicianProgrammes } from './technician-programmes.ts'
import type { DemoOrganisation } from './organisations.ts'
import type { DemoMember } from './staff.ts'

const entitledFrom = '2020-01-01'

/** Organisations, what they may issue and who works there, as the owner's rows; what stands already stays. */
export async function foundCity(
  pool: Pool,
  keys: Keys,
  { organisations, members }: { organisations: readonly DemoOrganisation[]; members: readonly DemoMember[] },
): Promise<void> {
  await insertOrganisations(pool, organisations)
  await insertTechnicianProgrammes(pool)
  await pool.query(
    `INSERT INTO entitlement (organisation_id, kind, valid_from)
     SELECT o.id, k, $1 FROM organisation o, unnest($2::text[]) AS k WHERE o.is_demo AND o.kind = 'college'
     ON CONFLICT DO NOTHING`,
    [entitledFrom, recordKindNames],
  )
  await insertMembers(pool, members)
  await giveKeys(pool, keys)
}

async function insertOrganisations(pool: Pool, organisations: readonly DemoOrganisation[]): Promise<void> {
  const rows = organisations.map((organisation) => ({
    id: newId(cityDays.founded),
    slug: organisation.slug,
    name: organisation.name,
    kind: organisation.kind,
    stage: organisation.stage,
    division_code: organisation.divisionCode,
    school_code: organisation.schoolCode,
    uscc: organisation.uscc,
    is_demo: true,
    source: organisation.source,
    created_at: cityDays.founded,
    programme_catalogues: organisation.programmeCatalogues ?? ['moe-2021'],
  }))
  await pool.query(
    `INSERT INTO organisation SELECT * FROM jsonb_populate_recordset(NULL::organisation, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  )
}

async function insertTechnicianProgrammes(pool: Pool): Promise<void> {
  await pool.query(
    `INSERT INTO catalogue_programme (catalogue, code, name, stage, source, year, levels)
     SELECT 'technician', code, name, 'secondary', $2, 2026, levels
     FROM jsonb_to_recordset($1) AS e (code text, name text, levels text[]) ON CONFLICT DO NOTHING`,
    [JSON.stringify(technicianProgrammes), '演示数据，不是真实目录'],
  )
}

async function insertMembers(pool: Pool, members: readonly DemoMember[]): Promise<void> {
  const rows = members.map((member) => ({
    ...member,
    person_id: newId(cityDays.founded),
    member_id: newId(cityDays.founded),
  }))
  await pool.query(
    `WITH wanted AS (
       SELECT o.id AS organisation_id, w.* FROM jsonb_to_recordset($1) AS w (slug text, role text, number text,
         name text, person_id uuid, member_id uuid)
       JOIN organisation o ON o.slug = w.slug
       WHERE NOT EXISTS (SELECT FROM member m WHERE m.organisation_id = o.id AND m.staff_number = w.number)),
     persons AS (
       INSERT INTO person (id, name, created_at) SELECT person_id, name, $2 FROM wanted)
     INSERT INTO member (organisation_id, id, person_id, role, staff_number, since)
     SELECT organisation_id, member_id, person_id, role, number, $2 FROM wanted`,
    [JSON.stringify(rows), cityDays.founded],
  )
}

async function giveKeys(pool: Pool, keys: Keys): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT o.id FROM organisation o WHERE o.is_demo AND o.kind = 'college'
       AND NOT EXISTS (SELECT FROM issuer_key k WHERE k.organisation_id = o.id AND k.state = 'active')`,
  )
  for (const { id } of rows) {
    const key = await makeIssuerKey(keys, id)
    await pool.query(
      `WITH listed AS (
         INSERT INTO issuer_key (organisation_id, thumbprint, public_jwk, state, active_from)
         VALUES ($1, $2, $3, 'active', $4) RETURNING thumbprint)
       INSERT INTO issuer_key_secret (organisation_id, thumbprint, sealed) SELECT $1, thumbprint, $5 FROM listed`,
      [id, key.thumbprint, key.jwk, cityDays.founded, key.sealed],
    )
  }
}
