import { expect, type Page } from '@playwright/test'
import decodeQR from 'qr/decode.js'

export type Shared = { link: string; code: string }
export type Terms = { recipient: string; purpose: string; days: number; shows?: '只证真伪' }

export async function share(page: Page, { recipient, purpose, days, shows }: Terms): Promise<Shared> {
  await page.getByRole('link', { name: '分享这条记录' }).click()
  if (shows) await page.getByRole('button', { name: shows }).click()
  await page.getByLabel('给谁看').fill(recipient)
  await page.getByLabel('做什么用').fill(purpose)
  await page.getByRole('button', { name: `${days} 天` }).click()
  await page.getByRole('button', { name: '生成链接和二维码' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `给${recipient}` })).toBeVisible()
  return shownShare(page)
}

/** The link and the code of the share that is open. */
export async function shownShare(page: Page): Promise<Shared> {
  return {
    link: (await page.getByText(/^https?:\/\/\S+\/v\/\S+$/).innerText()).trim(),
    code: await shownCode(page),
  }
}

async function shownCode(page: Page): Promise<string> {
  const said = await page.getByText(/^核验码：/).innerText()
  return said.replace(/^核验码：/, '').replace(/\s/g, '')
}

/** Reads the QR code as a phone would: from the pixels of the screen. */
export async function scan(page: Page): Promise<string> {
  const picture = await page.getByRole('img', { name: /核验二维码/ }).screenshot()
  const image = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    pen?.drawImage(bitmap, 0, 0)
    const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
    return { width: bitmap.width, height: bitmap.height, data: Array.from(data) }
  }, picture.toString('base64'))
  return decodeQR({ ...image, data: Uint8Array.from(image.data) })
}

export async function withdraw(page: Page, recipient: string): Promise<void> {
  await page.goto('/shares')
  const line = page.getByRole('listitem').filter({ hasText: recipient })
  await line.getByRole('button', { name: '收回' }).click()
  await page.getByRole('dialog', { name: '收回这次分享？' }).getByRole('button', { name: '收回' }).click()
  await page.getByRole('button', { name: '已结束' }).click()
  await expect(line.getByText('已收回')).toBeVisible()
}
