import type { Page } from '@playwright/test'
import { approver, learner, registrar } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look, settle } from './fixtures/look.ts'
import { openFirstRow } from './steps/desk-records.ts'
import { activate, askToSignIn, signIn } from './steps/entrance.ts'
import { expectEffective, submit, upload } from './steps/import.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { slipsOf } from './steps/slips.ts'
import { pupils, rosterOf } from './workbooks/synthetic.ts'

test.use({ provoked: [401] })

test('the entrance', async ({ visitor }) => {
  const page = await visitor()
  for (const [path, name] of [
    ['/sign-in', 'sign-in'],
    ['/activate', 'activate'],
    ['/no-such-page', 'not-found'],
    ['/v', 'verify'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, name)
  }
})

test('sign-in says what is missing and what was wrong, and keeps what was typed', async ({ visitor }) => {
  const page = await visitor()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByText('先选学校')).toBeVisible()
  await look(page, 'sign-in-missing')
  await askToSignIn(page, { ...registrar(), password: 'not this one' })
  await expect(page.getByRole('alert')).toContainText('不对')
  await expect(page.getByLabel('学号或工号')).toHaveValue(registrar().number)
  await look(page, 'sign-in-wrong')
})

test('a school is taken by its name and the Tab or Enter key', async ({ visitor }) => {
  const page = await visitor()
  const { school, number } = registrar()
  await page.goto('/sign-in')
  const field = page.getByRole('combobox', { name: '学校' })
  for (const key of ['Tab', 'Enter']) {
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await field.click()
    await field.pressSequentially(school)
    await page.keyboard.press(key)
    await page.getByLabel('学号或工号').fill(number)
    await expect(field).toHaveValue(school)
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByText('填上密码')).toBeVisible()
    await expect(page.getByText('先选学校')).toHaveCount(0)
  }
})

test('the desk of a registrar', async ({ visitor }) => {
  test.setTimeout(4 * 60_000)
  const page = await visitor()
  await signIn(page, registrar())
  for (const [path, name] of [
    ['/desk', 'desk'],
    ['/desk/import', 'import'],
    ['/desk/records', 'records'],
    ['/desk/records/enter', 'enter-record'],
    ['/desk/learners', 'learners'],
    ['/desk/changes', 'changes-list'],
    ['/desk/slips', 'slips'],
    ['/desk/account', 'desk-account'],
  ] as const) {
    await open(page, path)
    await look(page, name)
  }
  await page.goto('/desk/records')
  await page.getByRole('searchbox').fill('没有这个人')
  await expect(page.getByText('没有符合的记录')).toBeVisible()
  await look(page, 'records-none')
})

test('the desk of an approver', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, approver())
  for (const [path, name] of [
    ['/desk', 'desk-approver'],
    ['/desk/approval', 'approval'],
  ] as const) {
    await open(page, path)
    await look(page, name)
  }
  await open(page, '/desk/records')
  await openFirstRow(page)
  await look(page, 'record-inside')
})

test('the pages of a learner', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  for (const [path, name] of [
    ['/portfolio', 'portfolio-demo'],
    ['/shares', 'shares-demo'],
    ['/checks', 'checks-demo'],
    ['/account', 'account'],
    ['/portfolio/materials', 'materials'],
    ['/portfolio/resume', 'resume-start'],
    ['/reminders', 'reminders-demo'],
    ['/reminders/settings', 'reminders-settings'],
  ] as const) {
    await open(page, path)
    await look(page, name)
  }
  await openFirstCertificate(page)
  await look(page, 'record-demo')
  await page.getByRole('link', { name: '分享这条记录' }).click()
  await look(page, 'new-share')
})

test('the pages of a learner who has nothing yet', async ({ visitor }) => {
  const office = await visitor()
  const [pupil] = pupils(21, 1)
  if (!pupil) throw new Error('no pupil')
  await signIn(office, registrar())
  await upload(office, '学籍花名册', await rosterOf('新生-花名册.xlsx', [pupil]))
  await submit(office)
  await expectEffective(office)
  const [slip] = await slipsOf(office, pupil.className)
  const page = await visitor({ viewport: phone })
  await page.goto('/activate')
  await page.getByLabel('激活码').fill(slip?.code ?? '')
  await page.getByLabel('姓名').fill(pupil.name)
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByLabel('设一个密码')).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('姓名')).toHaveValue(pupil.name)
  await activate(page, { name: pupil.name, code: slip?.code ?? '' }, '新来的同学自己设的一句话')
  for (const [path, name, said] of [
    ['/portfolio', 'portfolio-empty', '这里会放你的证书'],
    ['/shares', 'shares-empty', '还没有分享过'],
    ['/checks', 'checks-empty', '还没有人看过'],
    ['/skills', 'skills-empty', '还看不出哪项技能'],
    ['/progress', 'progress-empty', '现在能看的路'],
    ['/reminders', 'reminders-empty', '还没有提醒'],
  ] as const) {
    await open(page, path)
    await expect(page.getByText(said)).toBeVisible()
    await look(page, name)
  }
})

test('every page speaks English on request', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, registrar())
  await page.evaluate(() => localStorage.setItem('jiangji.language', 'en'))
  for (const path of [
    '/desk',
    '/desk/import',
    '/desk/records',
    '/desk/learners',
    '/desk/slips',
    '/desk/account',
  ]) {
    await open(page, path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    const navigation = await page.getByRole('navigation').first().innerText()
    expect(navigation).not.toMatch(/\p{Script=Han}/u)
    await look(page, `en${path.replaceAll('/', '-')}`)
  }
})

test('the pages of a learner speak English on a phone', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  await page.evaluate(() => localStorage.setItem('jiangji.language', 'en'))
  for (const path of [
    '/portfolio',
    '/portfolio/materials',
    '/portfolio/resume',
    '/skills',
    '/progress',
    '/shares',
    '/shares/new',
    '/checks',
    '/account',
    '/reminders',
    '/reminders/settings',
    '/rights',
    '/rights/close',
    '/mail-stop',
  ]) {
    await open(page, path)
    await look(page, `en${path.replaceAll('/', '-')}`)
  }
})

test('a double click shares once, and who was signed out elsewhere is shown the way back', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  const shares = async () => {
    await open(page, '/shares')
    return page.getByRole('listitem').filter({ hasText: '双击一次' }).count()
  }
  await openFirstCertificate(page)
  await page.getByRole('link', { name: '分享这条记录' }).click()
  const form = page.url()
  await fillShare(page)
  await page.getByRole('button', { name: '生成链接和二维码' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: '给双击一次' })).toBeVisible()
  expect(await shares()).toBe(1)
  await page.getByRole('button', { name: '收回' }).first().dblclick()
  await expect(page.getByRole('dialog', { name: '收回这次分享？' })).toBeVisible()

  await page.goto(form)
  await fillShare(page)
  await page.context().clearCookies()
  await page.getByRole('button', { name: '生成链接和二维码' }).click()
  const opening = page.context().waitForEvent('page')
  await page.getByRole('link', { name: '登录' }).click()
  const beside = await opening
  await signIn(beside, learner())
  await beside.close()
  await expect(page.getByLabel('给谁看')).toHaveValue('双击一次')
  await page.getByRole('button', { name: '生成链接和二维码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '给双击一次' })).toBeVisible()
  expect(await shares()).toBe(2)
})

async function fillShare(page: Page): Promise<void> {
  await page.getByLabel('给谁看').fill('双击一次')
  await page.getByLabel('做什么用').fill('演示')
}

test('large text fits a phone', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  await page.getByRole('button', { name: '大字' }).click()
  await look(page, 'large-verify')
  await page.getByRole('button', { name: 'EN' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Check a certificate' })).toBeVisible()
  await look(page, 'large-verify-en')
  await page.getByRole('button', { name: '中文' }).click()
  await signIn(page, learner())
  for (const [path, name] of [
    ['/portfolio', 'large-portfolio'],
    ['/portfolio?view=columns', 'large-columns'],
    ['/portfolio/resume', 'large-resume'],
    ['/skills', 'large-skills'],
    ['/progress', 'large-progress'],
    ['/shares', 'large-shares'],
    ['/shares/new', 'large-new-share'],
    ['/reminders', 'large-reminders'],
    ['/reminders/settings', 'large-reminders-settings'],
    ['/rights', 'large-rights'],
    ['/rights/close', 'large-rights-close'],
    ['/account', 'large-account'],
  ] as const) {
    await open(page, path)
    await look(page, name)
  }
  await openFirstCertificate(page)
  await look(page, 'large-record')
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await settle(page)
  await page
    .locator('main > div > details')
    .evaluateAll((parts) => parts.forEach((part) => part.setAttribute('open', '')))
}
