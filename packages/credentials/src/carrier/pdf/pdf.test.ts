import { PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { foreignPdf } from '../../testing/foreign-files.ts'
import { unpackPdf } from './unpack-pdf.ts'

const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenOf = (claims: object) => `${segment({ alg: 'ES256' })}.${segment(claims)}.c2lnbmF0dXJl`
const one = tokenOf({ id: 'urn:1', type: ['VerifiableCredential', 'OpenBadgeCredential'] })
const two = tokenOf({ id: 'urn:2', type: ['VerifiableCredential', 'OpenBadgeCredential'] })
const statusList = tokenOf({ type: ['VerifiableCredential', 'BitstringStatusListCredential'] })
const files = [
  { name: 'credential-1.jwt', data: one },
  { name: 'did.json', data: JSON.stringify({ id: 'did:web:x', verificationMethod: [] }) },
  { name: 'status.jwt', data: statusList },
  { name: 'photo.jpg', data: Uint8Array.of(0xff, 0xd8, 0xff, 0, 1) },
  { name: 'credential-2.jwt', data: `\ufeff${two}\r\n` },
]

const unpacked = async (pdf: Uint8Array) => {
  const decision = await unpackPdf(pdf)
  return decision.ok ? [...decision.value.credentials].toSorted() : decision.code
}

async function written(attach: (pdf: PDFDocument) => Promise<void>, encrypted?: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  await attach(pdf)
  if (encrypted !== undefined) pdf.encrypt({ userPassword: encrypted, ownerPassword: 'owner' })
  return pdf.save()
}

const attachOne = (pdf: PDFDocument) => pdf.attach(Buffer.from(one), 'a.jwt', { mimeType: 'text/plain' })

describe('a PDF', () => {
  it.each([
    ['plain', foreignPdf(files)],
    ['deflated', foreignPdf(files, { deflated: true })],
  ])(
    'gives the credentials among its attachments, %s, and none of the snapshots beside them',
    async (_, pdf) => {
      expect(await unpacked(pdf)).toEqual([one, two].toSorted())
    },
  )

  it('is read when its objects stand in object streams', async () => {
    expect(await unpacked(await written(attachOne))).toEqual([one])
  })

  it('is read when only its owner set a password, and refused when opening asks for one', async () => {
    expect(await unpacked(await written(attachOne, ''))).toEqual([one])
    expect(await unpacked(await written(attachOne, 'secret'))).toBe('shape.pdfWithPassword')
  })

  it.each([
    ['without attachments', foreignPdf([]), 'shape.pdfWithoutCredential'],
    ['with none that is a credential', foreignPdf(files.slice(1, 4)), 'shape.pdfWithoutCredential'],
    ['that is only a header', Buffer.from('%PDF-1.7\n'), 'shape.pdfDamaged'],
    ['cut in half', foreignPdf([]).subarray(0, 120), 'shape.pdfDamaged'],
    [
      'of noise',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'x1 0 obj <<')]),
      'shape.pdfDamaged',
    ],
  ])('%s is refused', async (_, pdf, code) => {
    expect(await unpacked(pdf)).toBe(code)
  })

  it('cut anywhere gives a whole credential or none', async () => {
    const pdf = foreignPdf(files)
    for (let length = 0; length < pdf.length; length += 41) {
      const found = await unpacked(pdf.subarray(0, length))
      for (const credential of typeof found === 'string' ? [] : found)
        expect([one, two]).toContain(credential)
    }
  })

  it('that unpacks to too much is bounded, attachment and object stream alike', async () => {
    const bomb = Buffer.alloc(200_000_000)
    const attachment = foreignPdf([{ name: 'a.jwt', data: deflateSync(bomb) }], { deflated: true })
    expect(await unpacked(attachment)).toBe('shape.pdfWithoutCredential')
    const packed = deflateSync(bomb)
    const objects = Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
      ),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
      foreignPdf(files).subarray(9),
    ])
    expect(await unpacked(objects)).toEqual([one, two].toSorted())
  })
})
