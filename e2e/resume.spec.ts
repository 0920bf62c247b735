import { readPdf } from '../apps/api/src/platform/pdf/testing/read-pdf.ts'
import { learner } from './fixtures/accounts.ts'
import { desk, expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'
import { take } from './steps/take-away.ts'
import { check, expectVerdict } from './steps/verify.ts'

test('a learner makes a résumé of records, and each line of its PDF leads to a proof that says 有效', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  const { name } = learner()
  await signIn(page, learner())
  await page.goto('/portfolio/materials')
  await page.getByRole('link', { name: '做一份简历' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '简历' })).toBeVisible()
  await look(page, 'resume-empty')
  const boxes = page.getByRole('checkbox')
  const chosen = Math.min(3, await boxes.count())
  expect(chosen).toBeGreaterThan(1)
  for (let at = 0; at < chosen; at += 1) await boxes.nth(at).click()
  await page.getByLabel('求职意向').fill('设备维护')
  await page.getByLabel('自我介绍').fill('动手能力强，愿意从一线做起。')
  await page.getByLabel('会做的').fill('焊接、钳工')
  await page.getByLabel('电话').fill('13900000000')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('简历已保存')).toBeVisible()
  await page.getByRole('button', { name: `同意，给 ${chosen} 条生成核验链接` }).click()
  await expect(page.getByText(`${chosen} 条里有 ${chosen} 条现在能扫码核对`)).toBeVisible()
  await look(page, 'resume-ready')

  const { name: fileName, bytes } = await take(page, '下载简历 PDF')
  expect(fileName).toBe(`${name}-简历.pdf`)
  const { pages, links } = await readPdf(bytes)
  const text = pages.join('').replaceAll(/\s/g, '')
  expect(pages).toHaveLength(1)
  for (const said of [name, '求职意向：设备维护本人填写', '焊接、钳工', '13900000000', '演示数据'])
    expect(text).toContain(said.replaceAll(/\s/g, ''))
  expect(links).toHaveLength(chosen)
  for (const link of links) {
    const stranger = await visitor({ viewport: phone })
    await stranger.goto(link)
    await check(stranger, name)
    await expectVerdict(stranger, '有效')
  }

  await page.reload()
  await expect(page.getByLabel('求职意向')).toHaveValue('设备维护')
  await page.setViewportSize(desk)
  await look(page, 'resume-desk')
  await page.evaluate(() => localStorage.setItem('jiangji.language', 'en'))
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Résumé' })).toBeVisible()
})
