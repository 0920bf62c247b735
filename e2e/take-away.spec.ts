import { unzipSync } from 'fflate'
import { readPdf } from '../apps/api/src/platform/pdf/testing/read-pdf.ts'
import { learner } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { take } from './steps/take-away.ts'
import { checkByCode, expectVerdict } from './steps/verify.ts'

test('a learner takes a certificate away: the signed original, and a PDF that carries it', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  const { name } = learner()
  await signIn(page, learner())
  const title = await openFirstCertificate(page)
  await look(page, 'record-downloads')
  const original = await take(page, '签名凭证 .jwt')
  expect(original.name).toMatch(/\.jwt$/)
  const token = original.bytes.toString('utf8')

  await page.getByRole('link', { name: 'PDF 文件' }).click()
  await expect(page.getByRole('heading', { name: '带二维码的 PDF' })).toBeVisible()
  await look(page, 'pdf-page')
  await page.getByLabel('给谁看').fill('白银有色集团人力资源部')
  await page.getByLabel('做什么用').fill('应聘设备维护岗位')
  const document = await take(page, '下载带二维码的 PDF')
  expect(document.name).toBe(`${name}-${document.name.split('-').slice(1).join('-')}`)

  const { pages, attachments } = await readPdf(document.bytes)
  const text = pages.join('').replaceAll(/\s/g, '')
  expect(pages).toHaveLength(1)
  expect(text).toContain(name.replaceAll(/\s/g, ''))
  expect(text).toContain(title.replaceAll(/\s/g, '').slice(0, 8))
  expect(text).toContain('演示数据')
  expect(attachments['credential.jwt']).toBe(token)
  expect(Object.keys(attachments).filter((file) => /^(did-|status-)/.test(file))).toHaveLength(3)

  const code = /输入([0-9A-Z]{13})/.exec(text)?.[1] ?? ''
  const stranger = await visitor({ viewport: phone })
  await checkByCode(stranger, code, name)
  await expectVerdict(stranger, '有效')
})

test('a learner has documents made out by the school, and takes everything away', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  const { name, school } = learner()
  await signIn(page, learner())
  await page.goto('/portfolio')
  await page.getByRole('link', { name: '我的材料' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '我的材料' })).toBeVisible()
  await look(page, 'materials')

  await page.getByRole('button', { name: '开在读证明' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^在读证明/ })).toBeVisible()
  await look(page, 'record-enrolment')
  await page.getByRole('link', { name: 'PDF 文件' }).click()
  const proof = await readPdf((await take(page, '下载不带二维码的 PDF')).bytes)
  expect(proof.pages.join('').replaceAll(/\s/g, '')).toContain(`是${school}的在读学生`)

  await page.goto('/portfolio/materials')
  await page.getByRole('button', { name: '开成绩单' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^成绩单/ })).toBeVisible()
  await page.getByRole('link', { name: 'PDF 文件' }).click()
  const transcript = await readPdf((await take(page, '下载不带二维码的 PDF')).bytes)
  const marks = transcript.pages.join('').replaceAll(/\s/g, '')
  for (const said of [name.replaceAll(/\s/g, ''), '语文', '劳动教育', '2025-2026学年第一学期'])
    expect(marks).toContain(said)

  await page.goto('/portfolio/materials')
  await expect(page.getByText('已经开好的')).toBeVisible()
  await look(page, 'materials-made')
  const portfolio = await readPdf((await take(page, '下载档案 PDF')).bytes)
  expect(Object.keys(portfolio.attachments).filter((file) => file.endsWith('.jwt')).length).toBeGreaterThan(2)
  const files = Object.keys(unzipSync((await take(page, '下载全部（压缩包）')).bytes))
  expect(files).toEqual(expect.arrayContaining(['说明 README.txt', '技能档案.pdf', '清单 manifest.json']))
  expect(JSON.parse((await take(page, '下载我的数据（JSON）')).bytes.toString('utf8'))).toMatchObject({
    learner: { name },
  })

  await page.evaluate(() => localStorage.setItem('jiangji.language', 'en'))
  await page.goto('/portfolio/materials')
  await expect(page.getByRole('heading', { level: 1, name: 'My documents' })).toBeVisible()
  await look(page, 'en-materials')
})

test('in the browser of WeChat the page says how to get out of it', async ({ visitor }) => {
  const page = await visitor({
    viewport: phone,
    userAgent: 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0',
  })
  await signIn(page, learner())
  await page.goto('/portfolio/materials')
  await expect(page.getByText('在浏览器打开')).toBeVisible()
  await look(page, 'materials-wechat')
})
