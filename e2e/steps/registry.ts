import { expect, type Page } from '@playwright/test'

export type Merger = { merged: string; successor: string; note: string }

export async function requestMerger(page: Page, { merged, successor, note }: Merger): Promise<void> {
  await page.getByRole('button', { name: '合并学校' }).click()
  const dialog = page.getByRole('dialog', { name: '合并学校' })
  await dialog.getByRole('checkbox', { name: merged }).click()
  await dialog.getByLabel('并入哪所学校').selectOption({ label: successor })
  await dialog.getByLabel('批文或说明').fill(note)
  await dialog.getByRole('button', { name: '提交申请' }).click()
  await expect(dialog).toHaveCount(0)
}

export async function approveMerger(page: Page, { merged, successor }: Merger): Promise<void> {
  const line = page.getByRole('listitem').filter({ hasText: `${merged}并入${successor}` })
  await line.getByRole('button', { name: '批准', exact: true }).click()
  await page.getByRole('dialog', { name: '批准这次变更？' }).getByRole('button', { name: '批准' }).click()
  await expect(line.getByText('已生效')).toBeVisible()
}
