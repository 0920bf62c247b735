import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

export type Taken = { name: string; bytes: Buffer }

/** Presses a download button and gives what the browser kept. */
export async function take(page: Page, button: string): Promise<Taken> {
  const began = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const kept = await began
  return { name: kept.suggestedFilename(), bytes: await readFile(await kept.path()) }
}
