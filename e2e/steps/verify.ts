import { expect, type Page } from '@playwright/test'

export type Verdict = '有效' | '无效' | '无法确认'

export async function check(page: Page, name: string): Promise<void> {
  await page.getByLabel('持有人姓名').fill(name)
  await page.getByRole('button', { name: '核验', exact: true }).click()
}

export async function checkByCode(page: Page, code: string, name: string): Promise<void> {
  await page.goto('/v')
  await page.getByLabel('核验码').fill(code)
  await check(page, name)
}

export async function expectVerdict(page: Page, verdict: Verdict): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: verdict, exact: true })).toBeVisible()
  await expect(page).toHaveTitle(new RegExp(`^${verdict}`))
}

export type CheckLine = { name: string; state: string; text: string }

export async function checksOf(page: Page): Promise<CheckLine[]> {
  return page.locator('[data-check]').evaluateAll((lines) =>
    lines.map((line) => ({
      name: line.getAttribute('data-check') ?? '',
      state: line.getAttribute('data-state') ?? '',
      text: line.textContent ?? '',
    })),
  )
}
