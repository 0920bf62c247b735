import { expect, type Page } from '@playwright/test'

/** Opens the first certificate of the portfolio that is still in force and returns its title. */
export async function openFirstCertificate(page: Page): Promise<string> {
  await page.goto('/portfolio')
  const cards = page.getByRole('article').filter({ hasText: '证书' })
  const inForce = cards.filter({ hasNotText: /已撤销|已更正|已暂停/ })
  await inForce.first().getByRole('link').click()
  await expect(page.getByRole('button', { name: '打印 A4' })).toBeVisible()
  return page.getByRole('heading', { level: 1 }).innerText()
}
