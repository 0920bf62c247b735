import type { Page } from '@playwright/test'
import { approver, learner, registrar } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look, settle } from './fixtures/look.ts'
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

test('the desk of a registrar', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, registrar())
  for (const [path, name] of [
    ['/desk', 'desk'],
    ['/desk/import', 'import'],
    ['/desk/records', 'records'],
    ['/desk/records/enter', 'enter-record'],
    ['/desk/learners', 'learners'],
    ['/desk/revocations', 'revocations-list'],
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
  await page.getByRole('grid').locator('tr[data-at="0"]').click()
  await expect(page.getByText('这条记录的经历')).toBeVisible()
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
  ] as const) {
    await open(page, path)
    await look(page, name)
  }
  await openFirstCertificate(page)
  await look(page, 'record-demo')
  await page.getByRole('link', { name: '分享这张证书' }).click()
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
  await activate(page, { name: pupil.name, code: slip?.code ?? '' }, '新来的同学自己设的一句话')
  for (const [path, name, said] of [
    ['/portfolio', 'portfolio-empty', '这里会放你的证书'],
    ['/shares', 'shares-empty', '还没有分享过'],
    ['/checks', 'checks-empty', '还没有人看过'],
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

test('large text fits a phone', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  await page.getByRole('button', { name: '大字' }).click()
  await look(page, 'large-verify')
  await signIn(page, learner())
  for (const [path, name] of [
    ['/portfolio', 'large-portfolio'],
    ['/shares', 'large-shares'],
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
}
