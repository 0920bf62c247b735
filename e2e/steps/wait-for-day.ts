import { expect, type Page } from '@playwright/test'

const dayMillis = 86_400_000

/** The day in Shanghai so many days from now, as a date field takes it. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    new Date(Date.now() + days * dayMillis),
  )
}

export async function issueOn(page: Page, count: number, day: string): Promise<void> {
  await page.getByRole('button', { name: `签发 ${count} 份` }).click()
  const dialog = page.getByRole('dialog', { name: `签发 ${count} 份凭证？` })
  await dialog.getByLabel('签发日').fill(day)
  await dialog.getByRole('button', { name: `到那天签发 ${count} 份` }).click()
  await expect(page.getByText(new RegExp(`^${count} 份等到 .+ 签发$`))).toBeVisible()
}

export async function issueNow(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: '改签发日' }).click()
  const dialog = page.getByRole('dialog', { name: '什么时候签发这一批？' })
  await dialog.getByLabel('签发日').fill('')
  await dialog.getByRole('button', { name: `签发 ${count} 份` }).click()
  await expect(page.getByText(`${count} 份凭证已签发`)).toBeVisible({ timeout: 60_000 })
}
