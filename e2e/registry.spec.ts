import type { Page } from '@playwright/test'
import { administrator, keyHolder, officers, registrar, registrarElsewhere } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { activate, signIn, type Slip } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { approveMerger, requestMerger } from './steps/registry.ts'
import { share } from './steps/share.ts'
import { slipsOf } from './steps/slips.ts'
import { check, checksOf, expectVerdict } from './steps/verify.ts'

test('a key is replaced by two people of the school, and what it signed stays valid', async ({ visitor }) => {
  const holderPage = await visitor()
  const administratorPage = await visitor()
  const [key] = [keyHolder()]

  await test.step('the key holder sees the school’s key and asks for another', async () => {
    await signIn(holderPage, key)
    await holderPage.goto('/desk/keys')
    await expect(holderPage.getByText('使用中')).toHaveCount(1)
    await look(holderPage, 'keys')
    await holderPage.getByRole('button', { name: '报告失密' }).click()
    await look(holderPage, 'keys-report')
    await holderPage.getByRole('button', { name: '先不办' }).click()
    await holderPage.getByRole('button', { name: '换一把新密钥' }).click()
    const dialog = holderPage.getByRole('dialog', { name: '换一把新密钥' })
    await dialog.getByLabel('说明').fill('例行更换')
    await dialog.getByRole('button', { name: '提交申请' }).click()
    await expect(holderPage.getByText('等另一个人决定').first()).toBeVisible()
    await expect(holderPage.getByRole('button', { name: '批准', exact: true })).toHaveCount(0)
  })

  await test.step('the administrator approves', async () => {
    await signIn(administratorPage, administrator())
    await administratorPage.goto('/desk/keys')
    await administratorPage.getByRole('button', { name: '批准', exact: true }).click()
    await administratorPage
      .getByRole('dialog', { name: '批准这次申请？' })
      .getByRole('button', { name: '批准' })
      .click()
    await expect(administratorPage.getByText('已停用')).toBeVisible()
    await look(administratorPage, 'keys-replaced')
  })
})

test('a merged school’s certificate', async ({ visitor }) => {
  test.setTimeout(5 * 60_000)
  const { school: merged } = registrarElsewhere()
  const { school: successor } = registrar()
  const [first, second] = officers()
  const wish = { merged, successor, note: '演示批文〔2026〕1号' }
  const learnerPage = await visitor({ viewport: phone, hasTouch: true, isMobile: true })
  const firstPage = await visitor()
  const secondPage = await visitor()
  const strangerPage = await visitor({ viewport: phone, hasTouch: true, isMobile: true })

  const officePage = await visitor()
  const holder = await test.step('her school gives a learner the slip for her account', async () => {
    await signIn(officePage, registrarElsewhere())
    return slipOfSomebodyCertified(officePage)
  })

  const shared = await test.step('she shares a certificate while her school still exists', async () => {
    await activate(learnerPage, holder, 'E2E 合并之前的一句话')
    await openFirstCertificate(learnerPage)
    return share(learnerPage, { recipient: '白银有色集团', purpose: '应聘', days: 30 })
  })

  await test.step('an employer checks it', async () => {
    await strangerPage.goto(shared.link)
    await check(strangerPage, holder.name)
    await expectVerdict(strangerPage, '有效')
  })

  await test.step('one officer of the bureau asks for the merger, another approves', async () => {
    await signIn(firstPage, first)
    await expect(firstPage.getByRole('heading', { level: 1, name: '机构名录' })).toBeVisible()
    await look(firstPage, 'registry')
    await requestMerger(firstPage, wish)
    await expect(firstPage.getByText('等另一个人批准', { exact: true })).toBeVisible()
    await expect(firstPage.getByRole('button', { name: '批准', exact: true })).toHaveCount(0)
    await signIn(secondPage, second)
    await expect(secondPage.getByRole('button', { name: '批准', exact: true })).toBeVisible()
    await look(secondPage, 'registry-waiting')
    await approveMerger(secondPage, wish)
    await expect(secondPage.getByRole('grid').getByText(`现由${successor}负责`)).toBeVisible()
    await look(secondPage, 'registry-merged')
  })

  await test.step('the check still says 有效 and names who answers now', async () => {
    await strangerPage.reload()
    await expectVerdict(strangerPage, '有效')
    await expect(strangerPage.getByText(`现由${successor}负责`).first()).toBeVisible()
    const issuer = (await checksOf(strangerPage)).find(({ name }) => name === 'issuer')
    expect(issuer).toMatchObject({
      state: 'passed',
      text: expect.stringContaining(`原${merged}，现由${successor}负责`),
    })
    await look(strangerPage, 'verify-merged')
  })

  await test.step('and the registrar of the merged school enters nothing new', async () => {
    await officePage.goto('/desk')
    await expect(officePage.getByText(`${merged}（已撤并）`)).toBeVisible()
    await expect(officePage.getByRole('navigation').getByText('档案记录')).toBeVisible()
    await expect(officePage.getByRole('navigation').getByText('导入')).toHaveCount(0)
  })

  await test.step('while the successor’s people look after its records', async () => {
    const page = await visitor()
    await signIn(page, registrar())
    await page.goto('/desk/account')
    await page.getByLabel('换一所学校').selectOption({ label: `${merged}（已撤并）` })
    await expect(page.getByText(`${merged}（已撤并）`)).toBeVisible()
    await page.goto('/desk/records')
    await expect(page.getByRole('grid').getByText(holder.name, { exact: true }).first()).toBeVisible()
    await look(page, 'records-of-merged')
  })
})

test('the registry and the keys speak English on request', async ({ visitor }) => {
  const [officer] = officers()
  for (const [account, path, title] of [
    [officer, '/bureau', 'Registry of schools'],
    [keyHolder(), '/desk/keys', 'Signing keys'],
  ] as const) {
    const page = await visitor()
    await signIn(page, account)
    await page.evaluate(() => localStorage.setItem('jiangji.language', 'en'))
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    const buttons = await page.getByRole('button').allInnerTexts()
    expect(buttons.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
    await look(page, `english-${title.toLowerCase().replaceAll(' ', '-')}`)
  }
})

/** The slip of a learner of this desk's school who holds a certificate and has no account yet. */
async function slipOfSomebodyCertified(page: Page): Promise<Slip> {
  await page.goto('/desk/records')
  await page.getByRole('button', { name: '已签发' }).click()
  const row = page.getByRole('grid', { name: '档案记录' }).locator('tr[data-at="0"]')
  await expect(row).toContainText('已签发')
  const name = await row.locator('td').first().locator('span.font-semibold').innerText()
  const [, className = ''] = (await row.getByText(/ · /).first().innerText()).split(' · ')
  const slip = (await slipsOf(page, className)).find((each) => each.name === name)
  if (!slip) throw new Error(`no slip for ${name} in ${className}`)
  return slip
}
