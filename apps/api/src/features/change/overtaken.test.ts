import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fingerprintOf } from '../../security/rows-of.ts'
import { auditOf } from '../../testing/audit.ts'
import { batchEnds } from '../../testing/issued-counts.ts'
import { expectRefusal } from '../../testing/refusal.ts'
import { somebodyWaits } from '../../testing/somebody-waits.ts'
import { approve, giveBack, showBatch } from '../approval/service.ts'
import { approveChange, requestChange } from './service.ts'
import { newClaims, openCorrecting, type Correcting, type Issued } from './testing/correcting.ts'

let desk: Correcting
let holder: Client
let old: Issued

beforeAll(async () => {
  desk = await openCorrecting()
  holder = new Client({ connectionString: desk.database.addresses.owner })
  await holder.connect()
})
beforeEach(async () => {
  old = await desk.issue(newClaims())
})
afterAll(async () => {
  await holder.end()
  await desk.close()
})

const raise = { level: 'advanced' } as const
const turnKey = (state: 'active' | 'retired') => `UPDATE issuer_key SET state = '${state}',
  retired_at = ${state === 'active' ? 'NULL' : 'now()'} WHERE organisation_id = $1`

/** A correction that is approved, and whose job waits for the key until `go`. */
async function approveAndHold(
  id: string,
  holding = 'SELECT FROM issuer_key WHERE organisation_id = $1 FOR UPDATE',
) {
  await holder.query('BEGIN')
  await holder.query(holding, [desk.college.id])
  await approveChange(desk.approver, id)
  const next = await newestOf(old)
  await somebodyWaits(desk.database, holder)
  return { ...next, go: () => holder.query('COMMIT') }
}

async function newestOf({ id }: Issued): Promise<{ recordId: string; batchId: string }> {
  const [row] = await desk.database.asOwner<{ recordId: string; batchId: string }>(
    'SELECT id AS "recordId", batch_id AS "batchId" FROM record WHERE corrects_id = $1 ORDER BY id DESC',
    [id],
  )
  if (!row) throw new Error(`nothing corrects ${id}`)
  return row
}

/** A correction whose job found the school without a key. */
async function failForWantOfKey(changes: Parameters<Correcting['ask']>[1] = raise) {
  const held = await approveAndHold(await desk.ask(old, changes), turnKey('retired'))
  await held.go()
  expect(await batchEnds(desk.database, held.batchId)).toMatchObject({ state: 'failed' })
  await desk.database.asOwner(turnKey('active'), [desk.college.id])
  return held
}

const set = (state: string) =>
  desk.database.asOwner('UPDATE record SET state = $2 WHERE id = $1', [old.id, state])

const change = (act: 'revoke' | 'suspend' | 'resume', reason: 'fraud' | 'disputed' | 'review-passed') =>
  requestChange(desk.registrar, { act, learnerId: desk.learner.id, recordId: old.id, reason, note: null })

const stateOf = async (recordId: string) =>
  (
    await desk.database.asOwner<{ state: string; credentials: number }>(
      `SELECT state, (SELECT count(*)::int FROM credential c WHERE c.record_id = r.id) AS credentials
       FROM record r WHERE id = $1`,
      [recordId],
    )
  )[0]

async function expectOvertaken({ recordId, batchId }: { recordId: string; batchId: string }) {
  expect(await batchEnds(desk.database, batchId)).toMatchObject({ state: 'failed', credentials: 0 })
  expect(await stateOf(recordId)).toEqual({ state: 'approved', credentials: 0 })
  expect(await showBatch(desk.approver, batchId)).toMatchObject({
    mayApprove: false,
    mayReturn: true,
    whyNot: { code: 'correction.overtaken' },
  })
  const before = await fingerprintOf(desk.database)
  await expectRefusal(approve(desk.approver, batchId), 'correction.overtaken')
  expect(await fingerprintOf(desk.database)).toBe(before)
}

describe('while an approved correction is on its way', () => {
  it('nothing else is asked for about its record', async () => {
    const held = await approveAndHold(await desk.ask(old, raise))
    await expectRefusal(change('revoke', 'fraud'), 'correction.underway')
    await expectRefusal(desk.ask(old, { site: '另一处' }), 'correction.underway')
    await held.go()
    expect(await batchEnds(desk.database, held.batchId)).toMatchObject({ state: 'issued' })
    await expectRefusal(change('revoke', 'fraud'), 'record.state')
  })

  it.each(['revoked', 'suspended', 'superseded'])(
    'and its record is %s after all, no credential is issued, and the batch says why',
    async (state) => {
      const held = await approveAndHold(await desk.ask(old, raise))
      await set(state)
      await held.go()
      await expectOvertaken(held)
      expect(await showBatch(desk.approver, held.batchId)).toMatchObject({
        failure: { code: 'correction.overtaken' },
      })
      expect((await auditOf(desk.database, 'record.issue'))[0]).toMatchObject({
        subject_id: held.batchId,
        facts: { refused: 'correction.overtaken' },
      })
      expect(await stateOf(old.id)).toEqual({ state, credentials: 1 })
    },
  )
})

describe('a correction that found no key', () => {
  it('leaves the old record as it was, and is issued when it is approved again', async () => {
    const failed = await failForWantOfKey()
    expect(await stateOf(old.id)).toEqual({ state: 'issued', credentials: 1 })
    await approve(desk.approver, failed.batchId)
    expect(await batchEnds(desk.database, failed.batchId)).toMatchObject({ state: 'issued', credentials: 1 })
    expect(await stateOf(old.id)).toMatchObject({ state: 'superseded' })
  })

  it('is not approved again once its record was revoked; it goes back', async () => {
    const failed = await failForWantOfKey()
    await approveChange(desk.approver, (await change('revoke', 'fraud')).id)
    await expectOvertaken(failed)
    await giveBack(desk.approver, { id: failed.batchId, reason: '原记录已撤销' })
    expect(await stateOf(failed.recordId)).toEqual({ state: 'rejected', credentials: 0 })
    expect(await stateOf(old.id)).toMatchObject({ state: 'revoked' })
  })

  it('does not lift a suspension that came later, but goes on when that was lifted', async () => {
    const failed = await failForWantOfKey()
    await approveChange(desk.approver, (await change('suspend', 'disputed')).id)
    await expectOvertaken(failed)
    await approveChange(desk.approver, (await change('resume', 'review-passed')).id)
    await approve(desk.approver, failed.batchId)
    expect(await batchEnds(desk.database, failed.batchId)).toMatchObject({ state: 'issued' })
  })

  it('comes too late when another one was issued meanwhile: one credential counts', async () => {
    const failed = await failForWantOfKey()
    const second = await desk.correct(old, { site: '另一处考核站点' })
    await expectOvertaken(failed)
    expect(await stateOf(second.id)).toEqual({ state: 'issued', credentials: 1 })
  })

  it('holds up another one while it is issued, which then corrects nothing', async () => {
    const failed = await failForWantOfKey()
    const second = await desk.ask(old, { site: '另一处考核站点' })
    await holder.query('BEGIN')
    await holder.query('SELECT FROM issuer_key WHERE organisation_id = $1 FOR UPDATE', [desk.college.id])
    await approve(desk.approver, failed.batchId)
    await expectRefusal(approveChange(desk.approver, second), 'correction.underway')
    await holder.query('COMMIT')
    expect(await batchEnds(desk.database, failed.batchId)).toMatchObject({ state: 'issued' })
    await expectRefusal(approveChange(desk.approver, second), 'record.state')
    expect(await desk.database.asOwner('SELECT FROM record WHERE corrects_id = $1', [old.id])).toHaveLength(1)
  })
})
