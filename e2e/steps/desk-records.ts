import { expect, type Page } from '@playwright/test'

/** Opens the first record of the list; a press that meets a row while it is drawn anew is made once more, as a hand does. */
export async function openFirstRow(page: Page): Promise<void> {
  const row = page.getByRole('grid', { name: '档案记录' }).locator('tr[data-at="0"]')
  await expect(async () => {
    await row.click()
    await expect(page.getByText('这条记录的经历')).toBeVisible({ timeout: 4000 })
  }).toPass({ timeout: 30_000 })
}
