import { expect, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

export type Workbook = { name: string; bytes: Buffer }
export type ImportKind = '学籍花名册' | '证书' | '岗位实习'

const minute = 60_000
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function pick(page: Page, kind: ImportKind, { name, bytes }: Workbook): Promise<void> {
  await page.goto('/desk/import')
  await page.getByRole('radio', { name: kind }).click()
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: xlsx, buffer: bytes })
  await expect(page).toHaveURL(/\/desk\/import\/[0-9a-f-]{36}/, { timeout: minute })
}

export async function upload(page: Page, kind: ImportKind, workbook: Workbook): Promise<void> {
  await pick(page, kind, workbook)
  await expectPreview(page)
}

export async function expectPreview(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: '核对结果' })).toBeVisible({ timeout: minute })
}

export type Counts = { good: number; warned: number; held: number; rejected: number; unchanged: number }

const tiles: Readonly<Record<keyof Counts, string>> = {
  good: '可导入',
  warned: '可导入，有提醒',
  held: '待定',
  rejected: '退回',
  unchanged: '已有，不用再导',
}

function tile(page: Page, outcome: keyof Counts): Locator {
  return page.getByRole('group', { name: '核对结果' }).getByRole('button', {
    name: new RegExp(`^${tiles[outcome]}\\s*[\\d,]+$`),
  })
}

export async function countsOf(page: Page): Promise<Counts> {
  const counted = async (outcome: keyof Counts) =>
    Number((await tile(page, outcome).locator('b').innerText()).replace(/,/g, ''))
  return {
    good: await counted('good'),
    warned: await counted('warned'),
    held: await counted('held'),
    rejected: await counted('rejected'),
    unchanged: await counted('unchanged'),
  }
}

export type ShownRow = { row: number; problem: string; mend: string }

/** Every row under one of the tiles, however far the table must be scrolled. */
export async function rowsUnder(page: Page, outcome: 'warned' | 'held' | 'rejected'): Promise<ShownRow[]> {
  await tile(page, outcome).click()
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  const rows = new Map<number, ShownRow>()
  const total = Number(await grid.getAttribute('aria-rowcount')) - 1
  await grid.locator('tbody tr[data-at]').first().focus()
  while (rows.size < total) {
    const drawn = await grid.locator('tbody tr[data-at]').evaluateAll((found) =>
      found.map((line) => {
        const cells = [...line.querySelectorAll('td > div')].map((cell) => cell.textContent ?? '')
        return { row: Number(cells[0]), problem: cells[4] ?? '', mend: cells[5] ?? '' }
      }),
    )
    const before = rows.size
    for (const line of drawn) rows.set(line.row, line)
    if (rows.size === before) await page.waitForTimeout(150)
    await page.keyboard.press('PageDown')
  }
  return [...rows.values()].toSorted((one, other) => one.row - other.row)
}

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(导入|送审) [\d,]+ 行$/ }).click()
}

export async function expectEffective(page: Page): Promise<void> {
  await expect(page.getByText('人的学籍已经生效')).toBeVisible({ timeout: 2 * minute })
}

export async function expectSubmitted(page: Page): Promise<void> {
  await expect(page.getByText('条记录已经送审')).toBeVisible({ timeout: 2 * minute })
}

export async function downloadReturned(page: Page): Promise<Workbook> {
  return download(page, '下载退回的行')
}

export async function download(page: Page, link: string): Promise<Workbook> {
  const began = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const kept = await began
  return { name: kept.suggestedFilename(), bytes: await readFile(await kept.path()) }
}
