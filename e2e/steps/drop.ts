import { expect, type Page, type Request } from '@playwright/test'
import { foreignPdf } from '../../packages/credentials/src/testing/foreign-files.ts'

export type Dropped = { name: string; type: string; bytes: Uint8Array }

/** Drops files on the page as a hand would, without a file chooser. */
export async function drop(page: Page, ...files: readonly Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const carried = new DataTransfer()
      for (const { base64, name, type } of given) {
        const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        carried.items.add(new File([data], name, { type }))
      }
      return carried
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') })),
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

export function pdfOf(tokens: readonly string[]): Dropped {
  const files = tokens.map((data, at) => ({ name: `${at}.jwt`, data }))
  return { name: 'credentials.pdf', type: 'application/pdf', bytes: foreignPdf(files, { deflated: true }) }
}

export function textFile(name: string, text: string): Dropped {
  return { name, type: '', bytes: Buffer.from(text) }
}

export function watchRequests(page: Page): Request[] {
  const requests: Request[] = []
  page.context().on('request', (request) => requests.push(request))
  return requests
}

/** A file that is verified here is not uploaded: no request has a body, and none goes elsewhere. */
export function expectNothingSent(requests: readonly Request[], page: Page): void {
  const { origin } = new URL(page.url())
  const told = requests.map((request) => ({
    url: request.url(),
    method: request.method(),
    body: request.postData(),
    elsewhere: new URL(request.url()).origin !== origin && !request.url().startsWith('blob:'),
  }))
  expect(told.length).toBeGreaterThan(0)
  expect(
    told.filter(({ method, body, elsewhere }) => method !== 'GET' || body !== null || elsewhere),
  ).toEqual([])
}
