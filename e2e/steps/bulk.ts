import { expect, type Page } from '@playwright/test'

/** Picks the first records of one learner that are issued and asks to suspend them together; gives the address of the request. */
export async function requestSuspensions(page: Page, student: string, count: number): Promise<string> {
  const asked = new URLSearchParams({ search: student, state: 'issued' })
  await page.goto(`/desk/records?${asked}`)
  await page.getByRole('button', { name: '多选' }).click()
  const grid = page.getByRole('grid', { name: '档案记录' })
  for (let at = 0; at < count; at += 1) await grid.locator(`tr[data-at="${at}"]`).click()
  await page.getByRole('button', { name: `申请暂停 ${count} 条` }).click()
  const dialog = page.getByRole('dialog', { name: `申请暂停这 ${count} 条记录？` })
  await dialog.getByLabel('原因').selectOption({ label: '正在核查' })
  await dialog.getByRole('button', { name: '提交批量申请' }).click()
  await expect(page.getByText('等另一位老师决定', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /^批准/ })).toHaveCount(0)
  return new URL(page.url()).pathname
}

export async function approveSuspensions(page: Page, address: string, count: number): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: `批准暂停 ${count} 条` }).click()
  await page
    .getByRole('dialog', { name: `批准暂停这 ${count} 条记录？` })
    .getByRole('button', { name: `批准暂停 ${count} 条` })
    .click()
  await expect(page.getByText('现在一条也没有变。发现不对，马上停下。')).toBeVisible()
}
