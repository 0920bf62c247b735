import { approver, registrar } from './fixtures/accounts.ts'
import { classmates, type Classmate } from './fixtures/classmates.ts'
import { expect, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { openWaiting } from './steps/approval.ts'
import { signIn } from './steps/entrance.ts'
import { acceptHeld, expectNoAccepting, mapHeld } from './steps/held.ts'
import { countsOf, download, expectPreview, expectSubmitted, submit, upload } from './steps/import.ts'
import { dayFromNow, issueNow, issueOn } from './steps/wait-for-day.ts'
import { filled } from './workbooks/filled.ts'

test('placements go from a template to signed credentials, with what two people decide of held rows', async ({
  visitor,
}) => {
  test.setTimeout(6 * 60_000)
  const [registrarPage, approverPage] = [await visitor(), await visitor()]
  const workbook = '23级岗位实习.xlsx'

  const batch =
    await test.step('the registrar downloads the template, fills it and submits the good rows', async () => {
      await signIn(registrarPage, registrar())
      await registrarPage.goto('/desk/import')
      await registrarPage.getByRole('radio', { name: '岗位实习' }).click()
      const template = await download(registrarPage, '下载岗位实习模板')
      await upload(registrarPage, '岗位实习', await filled(template, workbook, placements()))
      expect(await countsOf(registrarPage)).toEqual({
        good: 1,
        warned: 1,
        held: 2,
        rejected: 0,
        unchanged: 0,
      })
      await look(registrarPage, 'roles-placements')
      await submit(registrarPage)
      await expectSubmitted(registrarPage)
      return registrarPage.url()
    })

  await test.step('she maps one code to the catalogue and may not accept the other', async () => {
    await mapHeld(registrarPage, toBeMapped, '6-31-01-03')
    await expectNoAccepting(registrarPage, toBeAccepted)
    await look(registrarPage, 'roles-held')
  })

  await test.step('the approver sees the unusual on top and plans the issue for a later day', async () => {
    await signIn(approverPage, approver())
    await openWaiting(approverPage, workbook)
    await expect(approverPage.getByRole('heading', { name: '先看不寻常的' })).toBeVisible()
    const [, overHours] = classmates(2023)
    await expect(approverPage.getByRole('grid').locator('tr[data-at="0"]')).toContainText(
      overHours?.name ?? '',
    )
    await issueOn(approverPage, 2, dayFromNow(2))
    await look(approverPage, 'roles-issue-planned')
    await registrarPage.goto(batch)
    await expect(registrarPage.getByText('审核已经通过，还没有签发')).toBeVisible()
    await look(registrarPage, 'roles-batch-approved')
  })

  await test.step('she changes it to now, and it is issued', async () => {
    await issueNow(approverPage, 2)
    await look(approverPage, 'roles-issued-now')
  })

  await test.step('she accepts the other code, and the registrar reads the held rows again', async () => {
    await acceptHeld(approverPage, toBeAccepted)
    await look(approverPage, 'roles-held-approver')
    await registrarPage.goto('/desk')
    await registrarPage.getByRole('listitem').filter({ hasText: '待定' }).getByRole('link').click()
    await expect(registrarPage).toHaveURL(/\/desk\/held$/)
    await registrarPage.getByRole('button', { name: '重新核对' }).first().click()
    await expectPreview(registrarPage)
    await look(registrarPage, 'roles-held-again')
    expect(await countsOf(registrarPage)).toMatchObject({ warned: 2, held: 0, rejected: 0 })
    await submit(registrarPage)
    await expectSubmitted(registrarPage)
  })
})

const [toBeMapped, toBeAccepted] = ['9-99-99-99', '9-88-88-88']

/** One row that is fine, one above the weekly hours, two whose code of an occupation is in no catalogue. */
function placements(): Record<string, string>[] {
  const [fine, overHours, mapped, accepted] = classmates(2023)
  const row = (person: Classmate | undefined, more: Record<string, string>) => ({
    姓名: person?.name ?? '',
    身份证号: person?.idNumber ?? '',
    实习单位: '演示铜材加工厂',
    岗位: '设备维护',
    开始日期: '2026-03-02',
    结束日期: '2026-06-26',
    ...more,
  })
  return [
    row(fine, { 每周工时: '40' }),
    row(overHours, { 每周工时: '44' }),
    row(mapped, { 职业编码: toBeMapped }),
    row(accepted, { 职业编码: toBeAccepted }),
  ]
}
