import { expect, type Locator, type Page } from '@playwright/test'

async function openHeld(page: Page, text: string): Promise<Locator> {
  await page.goto('/desk/held')
  const group = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `“${text}”` }) })
  await expect(group).toBeVisible()
  return group
}

export async function mapHeld(page: Page, text: string, entry: string): Promise<void> {
  const group = await openHeld(page, text)
  await group.getByRole('button', { name: '对应到目录' }).click()
  const dialog = page.getByRole('dialog', { name: `“${text}”是目录里的哪一项？` })
  await dialog.getByLabel('在目录里查').fill(entry)
  const found = dialog.getByRole('listitem').filter({ hasText: entry })
  await expect(found).toHaveCount(1)
  await found.getByRole('button', { name: '就是这一项' }).click()
  await expect(group.getByText(`对应到“${entry}”`)).toBeVisible()
}

/** Only an approver is given the button; whoever mapped or imported sees that it waits. */
export async function acceptHeld(page: Page, text: string): Promise<void> {
  const group = await openHeld(page, text)
  await group.getByRole('button', { name: '照原样接受' }).click()
  const dialog = page.getByRole('dialog', { name: '照原样接受这些行？' })
  await dialog.getByRole('button', { name: '照原样接受' }).click()
  await expect(group.getByText(/ 照原样接受$/)).toBeVisible()
}

export async function expectNoAccepting(page: Page, text: string): Promise<void> {
  const group = await openHeld(page, text)
  await expect(group.getByRole('button', { name: '照原样接受' })).toHaveCount(0)
}
