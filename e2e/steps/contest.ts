import { expect, type Locator, type Page } from '@playwright/test'

export type Result = { number: string }

/** The results of one college that wait for the office's word, by their numbers. */
export async function waitingResults(page: Page, college: string): Promise<Result[]> {
  await page.goto('/bureau/contests')
  await narrow(page, college)
  const lines = page.getByRole('grid', { name: '确认竞赛结果' }).locator('tr[data-at]')
  await expect(lines.first()).toContainText(college)
  const numbers = await lines.locator('span.font-mono').allInnerTexts()
  return numbers.map((number) => ({ number: number.trim() }))
}

export async function confirmResult(page: Page, college: string, result: Result): Promise<void> {
  await pick(page, college, result)
  await page.getByRole('button', { name: '确认选中的 1 项', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '确认 1 项结果？' })
  await dialog.getByRole('button', { name: '确认结果' }).click()
  await expect(page.getByText('已确认 1 项，学校接着签发')).toBeVisible()
}

export async function refuseResult(
  page: Page,
  college: string,
  { result, reason }: { result: Result; reason: string },
): Promise<void> {
  await pick(page, college, result)
  await page.getByRole('button', { name: '不予确认选中的 1 项' }).click()
  const dialog = page.getByRole('dialog', { name: '不予确认 1 项结果？' })
  await dialog.getByLabel('为什么不予确认').fill(reason)
  await dialog.getByRole('button', { name: '不予确认' }).click()
  await expect(page.getByText('已退回 1 项，学校会看到原因')).toBeVisible()
}

export function decidedLine(page: Page, { number }: Result): Locator {
  return page.getByRole('grid', { name: '确认竞赛结果' }).getByRole('row').filter({ hasText: number })
}

async function pick(page: Page, college: string, { number }: Result): Promise<void> {
  await page.goto('/bureau/contests')
  await narrow(page, college)
  await page.getByRole('grid', { name: '确认竞赛结果' }).getByText(number).click()
}

async function narrow(page: Page, college: string): Promise<void> {
  const chips = page.getByRole('group', { name: '学校' })
  await expect(page.getByRole('grid', { name: '确认竞赛结果' })).toBeVisible()
  if ((await chips.count()) > 0) await chips.getByRole('button', { name: college }).click()
}
