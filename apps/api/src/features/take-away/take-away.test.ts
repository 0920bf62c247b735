import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpack } from '@jiangji/credentials/carrier/unpack'
import { course } from '@jiangji/domain/course/rules'
import { readPdf } from '../../platform/pdf/testing/read-pdf.ts'
import { createTestDatabase, type TestDatabase } from '../../platform/testing/test-database.ts'
import { foundCollege, testOrigin, type TestCollege } from '../../testing/college.ts'
import { issueRecord, revokeRecord, submitRecord, type TestRecord } from '../../testing/issued-record.ts'
import { enrol, type TestLearner } from '../../testing/learner.ts'
import { giveUser, signIn } from '../../testing/member.ts'
import { startProduct, type TestProduct } from '../../testing/product.ts'
import { testId } from '../../testing/test-id.ts'
import { requestDocument } from '../issue/on-request/service.ts'
import { createShare, endShare } from '../share/service.ts'

const now = new Date('2026-03-02T04:00:00Z')

let database: TestDatabase
let product: TestProduct
let college: TestCollege
let learner: TestLearner
let record: TestRecord
let foreign: TestRecord
let cookie: string

beforeAll(async () => {
  database = await createTestDatabase()
  product = await startProduct(database, { now: () => now })
  const { keys } = product.services
  college = await foundCollege(database, { slug: 'yanshi', name: '演示县职业中等专业学校', keys })
  learner = await enrol(database, college, { name: '𠮷㛃·买买提', studentNumber: 'D24001' })
  const other = await enrol(database, college, { name: '演示乙', studentNumber: 'D24002' })
  record = await issueRecord(database, college, learner)
  foreign = await issueRecord(database, college, other)
  await submitRecord(database, college, learner)
  const personId = learner.personId ?? ''
  await giveUser(database, product, { personId, username: 'yanshi:d24001', name: learner.name })
  cookie = (await signIn(product, 'yanshi:d24001')).cookie
})
afterAll(async () => {
  await product.close()
  await database.drop()
})

const mine = () => product.asLearner(learner)
const ask = (path: string) => product.app.inject({ url: `/api/take-away/${path}`, headers: { cookie } })
const words = (pages: readonly string[]) => pages.join('').replaceAll(/\s/g, '')

describe('a credential', () => {
  it('is downloaded as it was signed', async () => {
    const response = await ask(`records/${record.id}/credential.jwt`)
    expect(response.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/plain/),
      'content-disposition': expect.stringContaining('.jwt'),
      'cache-control': 'no-store',
    })
    expect(response.body).toBe(record.token)
  })

  it('is printed on one page from what was signed, with the signed credential and its keys inside', async () => {
    await database.asOwner(`UPDATE record SET title = '另一个名称' WHERE id = $1`, [record.id])
    const response = await ask(`records/${record.id}/document.pdf`)
    const { pages, attachments } = await readPdf(response.rawPayload)
    expect(pages).toHaveLength(1)
    const text = words(pages)
    for (const said of [learner.name, college.name, '演示培训评价组织', '中级', '91.5', 'X6299900000001'])
      expect(text).toContain(said)
    expect(text).toContain('2025年6月20日')
    expect(text).toContain('打印于2026年3月2日，当天状态：有效')
    expect(text).toContain('没有带二维码')
    expect(text).not.toContain('另一个名称')
    expect(attachments['credential.jwt']).toBe(record.token)
    expect(JSON.parse(attachments['did-yanshi.json'] ?? '')).toMatchObject({ id: college.did })
    expect(await unpack(response.rawPayload)).toMatchObject({
      ok: true,
      value: { carrier: 'pdf', credentials: [record.token] },
    })
  })

  it('bears the QR code of a share made for it, and says until when', async () => {
    const terms = {
      items: [{ recordId: record.id, fields: null }],
      recipient: '演示企业',
      purpose: '应聘',
      days: 30,
    }
    const { shareId, code } = await createShare(mine(), terms)
    const response = await ask(`records/${record.id}/document.pdf?share=${shareId}`)
    const text = words((await readPdf(response.rawPayload)).pages)
    expect(text).toContain(code)
    expect(text).toContain('2026年4月1日失效')
    await endShare(mine(), shareId)
    const after = await ask(`records/${record.id}/document.pdf?share=${shareId}`)
    expect(after.json()).toMatchObject({ error: { code: 'document.shareUnknown' } })
  })

  it.each(['svg', 'png'] as const)('is baked into a picture, .%s', async (form) => {
    const response = await ask(`records/${record.id}/badge.${form}`)
    expect(response.headers['content-type']).toContain(form === 'svg' ? 'image/svg+xml' : 'image/png')
    expect(await unpack(response.rawPayload)).toMatchObject({
      ok: true,
      value: { carrier: form, credentials: [record.token] },
    })
  })

  it('that was revoked says so across the page', async () => {
    const revoked = await issueRecord(database, college, learner)
    await revokeRecord(database, revoked, { at: now, reason: 'entered-in-error' })
    const { pages } = await readPdf((await ask(`records/${revoked.id}/document.pdf`)).rawPayload)
    expect(words(pages)).toContain('当天状态：已撤销，自2026年3月2日起')
  })

  it('of another learner is not found, nor one that is not issued', async () => {
    for (const id of [foreign.id, testId(), 'x'])
      for (const file of ['credential.jwt', 'document.pdf', 'badge.svg', 'badge.png']) {
        const response = await ask(`records/${id}/${file}`)
        expect([response.statusCode, response.json()]).toMatchObject([
          404,
          { error: { code: 'record.unknown' } },
        ])
      }
  })
})

describe('documents on request', () => {
  it('are printed with what was signed: a proof of enrolment as a letter, a transcript as a table', async () => {
    for (const courseName of ['电工基础', '钳工实训'])
      await database.asOwner(
        `INSERT INTO record (learner_id, id, organisation_id, batch_id, kind, state, assurance, claims,
           claims_version, title, created_by, created_at)
         VALUES ($1, $2, $3, $2, 'course', 'issued', 'awarding-body', $4, 1, $5, $6, $7)`,
        [
          learner.id,
          testId(),
          college.id,
          { ...course.example, courseName },
          courseName,
          college.registrar,
          now,
        ],
      )
    const proof = await requestDocument(mine(), { organisationId: college.id, kind: 'enrolment' })
    const letter = await readPdf((await ask(`records/${proof.recordId}/document.pdf`)).rawPayload)
    expect(words(letter.pages)).toContain(`兹证明${learner.name}是${college.name}的在读学生`)
    expect(words(letter.pages)).toContain('2026年5月31日')
    expect(Object.keys(letter.attachments).some((name) => /^status-\d+-token\.jwt$/.test(name))).toBe(true)
    const transcript = await requestDocument(mine(), { organisationId: college.id, kind: 'transcript' })
    const table = await readPdf((await ask(`records/${transcript.recordId}/document.pdf`)).rawPayload)
    expect(words(table.pages)).toMatch(/2025-2026学年第一学期.*电工基础.*专业课.*72.*4.*91.*钳工实训/)
  })
})

describe('the whole portfolio', () => {
  it('is printed by its sides, every signed credential inside', async () => {
    const { pages, attachments } = await readPdf((await ask('portfolio.pdf')).rawPayload)
    const text = words(pages)
    for (const said of ['技能档案', learner.name, '岗位实习', '课程', '比赛', '证书', '已撤销'])
      expect(text).toContain(said)
    expect(Object.values(attachments)).toContain(record.token)
  })

  it('goes into one archive, of which every file is in the manifest and every carrier verifies from what is inside', async () => {
    const files = unzipSync((await ask('everything.zip')).rawPayload)
    const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array())
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        '说明 README.txt',
        '技能档案.pdf',
        '我的数据.json',
        '核验材料/did-yanshi.json',
      ]),
    )
    expect(textOf('说明 README.txt')).toContain(`${testOrigin}/v`)
    const manifest = JSON.parse(textOf('清单 manifest.json')) as {
      files: { path: string; sha256: string; recordId?: string; status?: string }[]
    }
    expect(manifest.files.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== '清单 manifest.json')
        .toSorted(),
    )
    for (const { path, sha256 } of manifest.files)
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
      ).toBe(sha256)
    const inFolders = manifest.files.filter(({ path }) => path.startsWith('凭证/'))
    expect(inFolders.some(({ path, status }) => path.includes('.已撤销/') && status === 'revoked')).toBe(true)
    for (const { path, recordId } of inFolders) {
      const token = textOf(path.replace(/[^/]+$/, '签名凭证.jwt'))
      expect(await unpack(files[path] ?? new Uint8Array())).toMatchObject({
        ok: true,
        value: { credentials: [token] },
      })
      if (recordId === record.id) expect(token).toBe(record.token)
    }
  })

  it('and all that is kept of her comes as JSON, without what opens a share and without others’ rows', async () => {
    const { code } = await createShare(mine(), {
      items: [{ recordId: record.id, fields: null }],
      recipient: '演示企业',
      purpose: '应聘',
      days: 30,
    })
    const sealed = product.services.keys.seal('xiaoyu@example.com', `mail:${learner.id}`)
    await database.asOwner(
      `INSERT INTO mail_contact (learner_id, language, stop_hash, address_sealed, proven_at)
       VALUES ($1, 'zh-CN', $2, $2, now())`,
      [learner.id, sealed],
    )
    const { body } = await ask('my-data.json')
    expect(JSON.parse(body)).toMatchObject({
      learner: { name: learner.name, learnerNumber: 'LD24001' },
      enrolments: [{ college: college.name }],
      reminders: { said: [], off: [], mail: { address: 'xiaoyu@example.com', language: 'zh-CN' } },
      shares: expect.arrayContaining([expect.objectContaining({ recipient: '演示企业' })]),
    })
    expect(body).not.toContain(code)
    expect(body).not.toContain(foreign.id)
  })
})

it('only a learner takes anything away', async () => {
  for (const path of [
    'portfolio.pdf',
    'everything.zip',
    'my-data.json',
    `records/${record.id}/credential.jwt`,
  ]) {
    const response = await product.app.inject({ url: `/api/take-away/${path}` })
    expect(response.statusCode).toBe(401)
  }
})
