import type { Page } from '@playwright/test'
import { learner, registrar } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { activate, askToSignIn, signIn } from './steps/entrance.ts'
import { expectEffective, submit, upload } from './steps/import.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { share } from './steps/share.ts'
import { slipsOf } from './steps/slips.ts'
import { pupils, rosterOf } from './workbooks/synthetic.ts'

test.use({ provoked: [400, 401] })

const password = '黄河边上的第三棵老柳树'
const sixteenYearsAgo = new Date().getFullYear() - 16

async function openPart(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: title }).click()
}

test('a learner of sixteen reads her rights in plain words, asks for closing, and takes it back by signing in', async ({
  visitor,
}) => {
  test.setTimeout(4 * 60_000)
  const [pupil] = pupils(71, 1, sixteenYearsAgo)
  if (!pupil) throw new Error('no pupil')
  const office = await visitor()
  await signIn(office, registrar())
  await upload(office, '学籍花名册', await rosterOf('权利-花名册.xlsx', [pupil]))
  await submit(office)
  await expectEffective(office)
  const [slip] = await slipsOf(office, pupil.className)

  const page = await visitor({ viewport: phone })
  await activate(page, { name: pupil.name, code: slip?.code ?? '' }, password)
  await page.goto('/account')
  await page.getByRole('link', { name: '我的权利' }).click()
  await expect(page.getByRole('button', { name: '简明版' })).toHaveAttribute('aria-pressed', 'true')
  for (const part of [
    '存了我的什么',
    '谁能看，谁办过',
    '我同意过什么',
    '拿一份、改错、找人',
    '系统自动给的答案',
    '别人能搜到我吗',
    '注销账号',
  ])
    await openPart(page, part)
  await expect(page.getByText('做了激活条或找回条')).toBeVisible()
  await expect(page.getByText(registrar().school + '教务处')).toBeVisible()
  await page.getByText('看当时的文本').click()
  await expect(page.getByText('文本版本 2026-11-plain')).toBeVisible()
  await look(page, 'rights-plain')
  await page.getByRole('button', { name: '完整版' }).click()
  await expect(page.getByText('第十三条第一款第三项').first()).toBeVisible()
  await look(page, 'rights-usual')

  await page.getByRole('link', { name: '注销账号' }).click()
  await page.getByLabel('输入登录密码').fill('不是这个密码')
  await page.getByRole('button', { name: '申请注销' }).click()
  await expect(page.getByRole('alert')).toContainText('密码不对')
  await look(page, 'rights-close')
  await page.getByLabel('输入登录密码').fill(password)
  await page.getByRole('button', { name: '申请注销' }).click()
  await expect(page.getByText(/注销已申请，.+ 生效/)).toBeVisible()
  await look(page, 'rights-closing')

  await office.goto('/desk/learners')
  await office.getByRole('searchbox').fill(pupil.studentNumber)
  await office.getByRole('grid').getByText(pupil.name).first().click()
  await expect(office.getByText(/待注销，.+ 生效/)).toBeVisible()

  const { school } = registrar()
  await askToSignIn(page, { role: '学生', school, number: pupil.studentNumber, password, name: pupil.name })
  await expect(page.getByText('注销已经取消')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: pupil.name })).toBeVisible()
  await office.reload()
  await expect(office.getByText('已开通')).toBeVisible()
})

test('a learner withdraws her consent to one share where all her consents stand', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  await openFirstCertificate(page)
  await share(page, { recipient: '撤回的企业', purpose: '应聘', days: 30 })
  await page.goto('/rights')
  await openPart(page, '我同意过什么')
  const consent = page.getByRole('listitem').filter({ hasText: '分享给撤回的企业' })
  await consent.getByRole('button', { name: '撤回' }).click()
  await page.getByRole('dialog', { name: '收回这次分享？' }).getByRole('button', { name: '撤回' }).click()
  await expect(consent.getByText('已收回', { exact: true })).toBeVisible()
  await expect(consent.getByRole('button', { name: '撤回' })).toHaveCount(0)
})
