import { expect, type Page } from '@playwright/test'

export type Revoked = { name: string; number: string }

export async function requestRevocation(
  page: Page,
  { name, number }: Revoked,
  reason: string,
): Promise<void> {
  await page.goto('/desk/records')
  await page.getByRole('searchbox', { name: '查找' }).fill(number)
  await page.getByRole('grid', { name: '档案记录' }).getByText(name, { exact: true }).click()
  await page.getByRole('button', { name: '申请撤销' }).click()
  const dialog = page.getByRole('dialog', { name: '申请撤销这条记录？' })
  await dialog.getByLabel('撤销原因').selectOption({ label: reason })
  await dialog.getByLabel('说明').fill('发证单位来函')
  await dialog.getByRole('button', { name: '提交撤销申请' }).click()
  await expect(page.getByText('撤销申请正在等待决定')).toBeVisible()
}

export async function approveRevocation(page: Page, { name }: Revoked): Promise<void> {
  await page.goto('/desk/revocations')
  const line = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: '等待决定' })
  await line.getByRole('button', { name: '批准撤销' }).click()
  await page.getByRole('dialog', { name: '批准撤销？' }).getByRole('button', { name: '批准撤销' }).click()
  await expect(page.getByText('已撤销，公开核验已更新')).toBeVisible()
}
