import { expect, type Page } from '@playwright/test'

export type Holding = { name: string; number: string }
export type AskedAct = '撤销' | '暂停' | '恢复'

async function openRecord(page: Page, { name, number }: Holding): Promise<void> {
  await page.goto(`/desk/records?${new URLSearchParams({ search: number })}`)
  const row = page.getByRole('grid', { name: '档案记录' }).getByRole('row').filter({ hasText: number })
  await row.getByText(name, { exact: true }).first().click()
  await expect(page.getByText('这条记录的经历')).toBeVisible()
}

export async function requestChange(
  page: Page,
  holding: Holding,
  act: AskedAct,
  reason: string,
): Promise<void> {
  await openRecord(page, holding)
  await page.getByRole('button', { name: `申请${act}` }).click()
  const dialog = page.getByRole('dialog', { name: `申请${act}这条记录？` })
  await dialog.getByLabel('原因').selectOption({ label: reason })
  await dialog.getByLabel('说明').fill('发证单位来函')
  await dialog.getByRole('button', { name: `提交${act}申请` }).click()
  await expect(page.getByText(`${act}申请正在等待决定`)).toBeVisible()
}

export async function approveChange(page: Page, { name }: Holding, act: AskedAct | '更正'): Promise<void> {
  await page.goto('/desk/changes')
  const line = page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: '等待决定' })
  await line.getByRole('button', { name: `批准${act}` }).click()
  await page
    .getByRole('dialog', { name: `批准${act}？` })
    .getByRole('button', { name: `批准${act}` })
    .click()
  await expect(page.getByText(act === '更正' ? '已批准更正' : `已${act}，公开核验已更新`)).toBeVisible()
}

export async function requestCorrection(
  page: Page,
  holding: Holding,
  { field, value }: { field: string; value: string },
): Promise<void> {
  await openRecord(page, holding)
  await page.getByRole('link', { name: '申请更正', exact: true }).click()
  await page.getByLabel(field).fill(value)
  await page.getByLabel('原因').selectOption({ label: '录入有误' })
  await page.getByLabel('说明').fill('证书上写的不一样')
}
