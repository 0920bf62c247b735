import { afterEach, describe, expect, it, vi } from 'vitest'
import { addresses, download, keepsNoFiles } from './download.ts'
import { refusalOf } from './refusal.ts'

afterEach(() => vi.unstubAllGlobals())

const answering = (response: Response) => vi.stubGlobal('fetch', async () => response)

describe('a download', () => {
  it('keeps the name that the server gave it', async () => {
    const disposition = `attachment; filename="document.pdf"; filename*=UTF-8''${encodeURIComponent('演示甲-证书.pdf')}`
    answering(new Response('%PDF', { headers: { 'content-disposition': disposition } }))
    const { name, content } = await download(addresses.portfolio)
    expect([name, await content.text()]).toEqual(['演示甲-证书.pdf', '%PDF'])
  })

  it('that is refused says why', async () => {
    answering(Response.json({ error: { code: 'slowDown', facts: { seconds: 5 } } }, { status: 429 }))
    const cause = await download(addresses.data).catch((error: unknown) => error)
    expect(refusalOf(cause)).toEqual({ code: 'slowDown', facts: { seconds: 5 } })
  })

  it('is out of reach in the browser of WeChat, and in no other', () => {
    expect(keepsNoFiles('Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50')).toBe(true)
    expect(keepsNoFiles('Mozilla/5.0 (Linux; Android 14) Chrome/141.0 Mobile')).toBe(false)
  })

  it('of a document names the share whose QR code it bears', () => {
    expect(addresses.document('r')).toBe('/api/take-away/records/r/document.pdf')
    expect(addresses.document('r', 's')).toBe('/api/take-away/records/r/document.pdf?share=s')
  })
})
