import { expect, type Page } from '@playwright/test'
import type { Slip } from './entrance.ts'

/** Prepares the slips of a class and reads them from the sheet that is printed. */
export async function slipsOf(page: Page, className: string): Promise<Slip[]> {
  await page.goto('/desk/slips')
  const make = page.getByRole('button', { name: `准备激活条 ${className}`, exact: true })
  await scrollTo(page, make)
  await make.click()
  await expect(page.getByRole('heading', { level: 1, name: `${className}的激活条` })).toBeVisible()
  return page.locator('main ul > li').evaluateAll((slips) =>
    slips.map((slip) => ({
      name: slip.querySelector('b')?.textContent ?? '',
      code: /激活码\s*([0-9A-Z]{5}\s?[0-9A-Z]{5})/.exec(slip.textContent ?? '')?.[1] ?? '',
    })),
  )
}

async function scrollTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  const rows = page.getByRole('grid').locator('tbody tr[data-at]')
  await rows.first().focus()
  for (let tries = 0; tries < 60 && (await target.count()) === 0; tries += 1) {
    await page.keyboard.press('PageDown')
    await page.waitForTimeout(50)
  }
}
