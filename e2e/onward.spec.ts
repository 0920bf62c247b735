import { learner, officers, prizeWinner } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'

test('a learner reads which ways lead onward, from which rule, and what a first prize would change', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  await page.getByRole('link', { name: '升学' }).click()
  await expect(page.getByRole('img', { name: /升学路线图/ })).toBeVisible()

  await test.step('an old rule says at most that it cannot be told, with its words and its source', async () => {
    const score = page.locator('[data-route="skills-score"]')
    await expect(score).toHaveAttribute('data-answer', 'cannotTell')
    await score.locator('summary').first().click()
    await expect(score.getByText('它管不到你这一年')).toBeVisible()
    await expect(score.getByText('3年内（含）有效')).toBeVisible()
    await expect(score.getByRole('link', { name: /打开出处/ })).toHaveAttribute('href', /^https?:\/\//)
  })

  const exemption = page.locator('[data-route="top-skill-exemption"]')
  await test.step('for the year in which she finishes, only the prize is missing', async () => {
    const finishes =
      /(\d{4})年毕业/.exec((await page.getByText(/\d{4}年毕业（/).innerText()) ?? '')?.[1] ?? ''
    await page.getByRole('button', { name: `${finishes}年`, exact: true }).click()
    await expect(page.getByRole('button', { name: `${finishes}年`, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await expect(exemption).not.toHaveAttribute('data-answer', 'eligible')
    await exemption.locator('summary').first().click()
    await expect(exemption.getByText('教学〔2013〕3号')).toBeVisible()
    await look(page, 'onward')
  })

  await test.step('with a planned provincial first prize the exemption would be open, and nothing else is said of it', async () => {
    await page.getByRole('button', { name: '加一项打算' }).click()
    await page.getByRole('button', { name: '加进来' }).click()
    await expect(exemption.getByText('照计划：符合条件')).toBeVisible()
    await expect(exemption).not.toHaveAttribute('data-answer', 'eligible')
    await look(page, 'onward-planned')
    await page.getByRole('button', { name: /^去掉/ }).click()
    await expect(exemption.getByText('照计划：符合条件')).toHaveCount(0)
    await page.getByRole('button', { name: '放回去' }).click()
    await expect(exemption.getByText('照计划：符合条件')).toBeVisible()
    await page.getByRole('button', { name: '全部去掉' }).click()
    await expect(exemption.getByText('照计划：符合条件')).toHaveCount(0)
  })
})

test('who won at the province sees the way without examination, from which record and which rule, and what an old rule cannot tell', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  await signIn(page, prizeWinner())
  await page.getByRole('link', { name: '升学' }).click()
  const exemption = page.locator('[data-route="top-skill-exemption"]')
  await expect(exemption).toHaveAttribute('data-answer', 'eligible')
  await exemption.locator('summary').first().click()
  await expect(exemption.getByText('教学〔2013〕3号')).toBeVisible()
  await expect(exemption.getByText('甘肃省职业院校技能大赛').first()).toBeVisible()
  await expect(exemption.getByRole('link', { name: /打开出处/ })).toHaveAttribute('href', /^https?:\/\//)
  const score = page.locator('[data-route="skills-score"]')
  await expect(score).toHaveAttribute('data-answer', 'cannotTell')
  await score.locator('summary').first().click()
  await expect(score.getByText('它管不到你这一年')).toBeVisible()
  await look(page, 'onward-prize')
  await exemption
    .getByRole('link', { name: /甘肃省职业院校技能大赛/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('甘肃省职业院校技能大赛')
})

test('a learner opens the records behind a skill, and the bureau answers a draft and takes it back', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  await page.getByRole('link', { name: '技能', exact: true }).click()
  const map = page.getByRole('table').first()
  await expect(map).toBeVisible()
  await look(page, 'skills')
  await map.getByRole('button').first().press('Enter')
  const evidence = page.getByRole('dialog')
  await evidence.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/portfolio\/[0-9a-f-]{36}$/)

  const office = await visitor()
  const [officer] = officers()
  await signIn(office, officer)
  await office.getByRole('link', { name: '技能对应' }).click()
  await office.getByLabel('找代码或名称').fill('660301')
  const line = office.getByRole('checkbox', { name: /机电技术应用 → 6-31-01-03 电工/ })
  await line.click()
  await office.getByRole('button', { name: '核定 1 条' }).click()
  await expect(line).toHaveCount(0)
  await office.getByRole('button', { name: '撤回' }).click()
  await expect(line).toBeVisible()
  await look(office, 'skill-drafts')
})
