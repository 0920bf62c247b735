import { expect, type Page } from '@playwright/test'

const minutes = 60_000

export async function openWaiting(page: Page, fileName: string): Promise<void> {
  await page.goto('/desk/approval')
  await page.getByRole('grid', { name: '等待审核' }).getByText(fileName).click()
  await expect(page.getByRole('heading', { level: 1, name: fileName })).toBeVisible()
}

export async function issue(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: `签发 ${count} 份` }).click()
  const dialog = page.getByRole('dialog', { name: `签发 ${count} 份凭证？` })
  await dialog.getByRole('button', { name: `签发 ${count} 份` }).click()
  await expect(page.getByText(`${count} 份凭证已签发`)).toBeVisible({ timeout: 3 * minutes })
}
