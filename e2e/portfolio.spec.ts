import { learner, learnerOfThreeSchools } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'

test('a learner of three schools sees one line over them, four columns beside each other, and finds what she looks for', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  const account = learnerOfThreeSchools()
  await signIn(page, account)
  const line = page.getByRole('region', { name: '档案时间线' })
  const schools = line.getByRole('heading', { level: 2 })
  await expect(schools).toHaveCount(3)
  await expect(schools.first()).toHaveText(account.school)
  for (const stretch of await line
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .all())
    await expect(stretch.getByRole('article').first()).toBeVisible()
  const records = page.getByRole('article')
  const all = await records.count()
  expect(all).toBeGreaterThan(3)
  for (const record of await records.all())
    await expect(record).toContainText(
      /颁证单位签发|学校核实|用人单位核实|单位确认|本人填写|已撤销|已更正|已暂停/,
    )
  await look(page, 'portfolio-line')

  await page.getByRole('button', { name: '筛选' }).click()
  const school = page.getByLabel('核实学校')
  await expect(school).toBeVisible()
  const [, first = ''] = await school.locator('option').allInnerTexts()
  await school.selectOption({ label: first })
  await expect(schools).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: `${all} 条里显示` })).toBeVisible()
  await look(page, 'portfolio-filter')
  const address = page.url()
  await records.first().getByRole('link').click()
  await expect(page.getByRole('button', { name: '打印 A4' })).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(address)
  await page.getByRole('button', { name: '清除条件' }).click()
  await expect(records).toHaveCount(all)

  await page.getByRole('button', { name: '岗课赛证四栏' }).click()
  const columns = page.getByRole('region', { name: '岗课赛证四栏' })
  for (const side of ['岗', '课', '赛', '证'])
    await expect(columns.getByRole('columnheader', { name: new RegExp(side) }).first()).toBeVisible()
  await look(page, 'portfolio-columns')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/打印于/)).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeHidden()
})

test.describe('with the network off', () => {
  test.use({ provoked: [0] })

  test('a learner reads what she kept on her phone, and nothing stays once she signs out', async ({
    visitor,
  }) => {
    const page = await visitor({ viewport: phone })
    const account = learner()
    await signIn(page, account)
    await expect(page.getByRole('heading', { level: 1, name: account.name })).toBeVisible()
    const titles = await page.getByRole('article').allInnerTexts()
    await page.goto('/account')
    await page.getByRole('button', { name: '存到这台手机' }).click()
    await expect(page.getByRole('button', { name: '从这台手机删掉' })).toBeVisible()
    await look(page, 'account-kept')

    await page.context().setOffline(true)
    await page.goto('/portfolio')
    await expect(page.getByText(/没有连上网，这是 .+ 的内容/)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: account.name })).toBeVisible()
    expect(await page.getByRole('article').allInnerTexts()).toEqual(titles)
    await look(page, 'portfolio-offline')
    for (const at of [0, titles.length - 1]) {
      await page.getByRole('article').nth(at).getByRole('link').click()
      await expect(page.getByRole('button', { name: '打印 A4' })).toBeVisible()
      await page.reload()
      await expect(page.getByRole('button', { name: '打印 A4' })).toBeVisible()
      await page.goto('/portfolio')
    }

    await page.context().setOffline(false)
    await page.goto('/account')
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL(/sign-in/)
    await page.context().setOffline(true)
    await expect(page.goto('/portfolio')).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(false)
    await page.goto('/sign-in')
    const left = await page.evaluate(async () => ({
      flag: localStorage.getItem('jiangji.kept'),
      caches: (await caches.keys()).filter((name) => name.startsWith('portal-')),
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      text: await new Promise<string>((resolve) => {
        const opening = indexedDB.open('jiangji-kept')
        opening.onsuccess = () => {
          const stores = [...opening.result.objectStoreNames]
          if (stores.length === 0) return resolve('[]')
          const all = opening.result.transaction('kept').objectStore('kept').getAll()
          all.onsuccess = () => resolve(JSON.stringify(all.result))
        }
      }),
    }))
    expect(left).toEqual({ flag: null, caches: [], workers: [], text: '[]' })
  })
})
