import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bakePng } from './png/bake.ts'
import { bakeSvg } from './svg/bake.ts'
import { foreignPdf, foreignPng, foreignText } from '../testing/foreign-files.ts'
import { unpack } from './unpack.ts'

const segment = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = `${segment({ alg: 'ES256' })}.${segment({ type: ['VerifiableCredential'] })}.c2lnbmF0dXJl`
const sdJwt = `${token}~WyJzYWx0IiwibmFtZSIsIueUsiJd~`
const document = { '@context': [], type: ['VerifiableCredential', 'OpenBadgeCredential'], proof: {} }
const enveloped = { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token}` }
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>'
const bytes = (text: string) => new TextEncoder().encode(text)
const value = <T>(decision: { ok: true; value: T } | { ok: false }) => {
  if (!decision.ok) throw new Error('could not be baked')
  return decision.value
}

describe('what carries a credential is told by its content', () => {
  it.each([
    ['a token', token, 'text', [token]],
    ['an SD-JWT', sdJwt, 'text', [sdJwt]],
    ['a token with blanks around it', `\n\t ${token}\r\n`, 'text', [token]],
    ['a document', JSON.stringify(document, null, 2), 'json', [JSON.stringify(document, null, 2)]],
    ['a wrapped document', JSON.stringify({ credential: document }), 'json', [JSON.stringify(document)]],
    ['a wrapped token', JSON.stringify({ credential: token }), 'json', [token]],
    ['an enveloped token', JSON.stringify(enveloped), 'json', [token]],
    [
      'an enveloped SD-JWT',
      JSON.stringify({ ...enveloped, id: `data:application/dc+sd-jwt,${sdJwt}` }),
      'json',
      [sdJwt],
    ],
    [
      'an enveloped token in base64',
      JSON.stringify({ ...enveloped, id: `data:application/jwt;base64,${btoa(token)}` }),
      'json',
      [token],
    ],
    [
      'a presentation',
      JSON.stringify({ type: 'VerifiablePresentation', verifiableCredential: [enveloped, document, token] }),
      'json',
      [token, JSON.stringify(document)],
    ],
    [
      'an answer of the badge API',
      JSON.stringify({ credential: [document], compactJwsString: [token] }),
      'json',
      [JSON.stringify(document), token],
    ],
    ['a JSON text', JSON.stringify([token]), 'json', [token]],
    ['a baked SVG', value(bakeSvg(svg, token)), 'svg', [token]],
    [
      'an SVG with a document',
      value(bakeSvg(svg, JSON.stringify(document))),
      'svg',
      [JSON.stringify(document)],
    ],
  ])('%s, pasted and as a file', async (_, text, carrier, credentials) => {
    const expected = { ok: true, value: { carrier, credentials } }
    expect(await unpack(text)).toEqual(expected)
    expect(await unpack(bytes(text))).toEqual(expected)
    expect(await unpack(bytes(`\ufeff${text}\n`))).toEqual(expected)
    expect(await unpack(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected)
  })

  it.each([
    ['png', value(bakePng(foreignPng(), ` ${token}\n`)), [token]],
    ['png', foreignPng(foreignText(JSON.stringify(document))), [JSON.stringify(document)]],
    ['pdf', foreignPdf([{ name: 'x', data: token }]), [token]],
    ['pdf', Buffer.concat([Buffer.from('\n\n'), foreignPdf([{ name: 'x', data: token }])]), [token]],
  ])('a %s', async (carrier, file, credentials) => {
    expect(await unpack(file)).toEqual({ ok: true, value: { carrier, credentials } })
  })

  it('counts a credential once that is carried twice', async () => {
    const pdf = foreignPdf([
      { name: 'a', data: token },
      { name: 'b', data: token },
    ])
    expect(await unpack(pdf)).toMatchObject({ value: { credentials: [token] } })
  })
})

const zip = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')]))))

describe('what carries none is refused with the mend', () => {
  it.each([
    ['nothing', '', 'shape.empty'],
    ['blanks', ' \n\t', 'shape.empty'],
    ['an empty file', Buffer.alloc(0), 'shape.empty'],
    ['too long a text', 'a'.repeat(4_194_305), 'shape.tooLarge'],
    ['too large a file', Buffer.alloc(25_165_825), 'shape.tooLarge'],
    ['broken JSON', `{"credential": "${token}`, 'shape.notJson'],
    ['JSON of something else', '{"name":"x"}', 'shape.jsonWithoutCredential'],
    ['JSON as deep as a well', `${'['.repeat(4000)}${']'.repeat(4000)}`, 'shape.tooLarge'],
    [
      'a credential as deep as a well',
      `{"type":"VerifiableCredential","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'shape.tooLarge',
    ],
    ['JSON that only opens', '['.repeat(200_000), 'shape.tooLarge'],
    [
      'an envelope around nothing',
      '{"type":"EnvelopedVerifiableCredential","id":"data:text/plain,x"}',
      'shape.jsonWithoutCredential',
    ],
    ['a plain SVG', svg, 'shape.imageWithoutCredential'],
    ['a web page', '<!doctype html><html><p>x</html>', 'shape.imageDamaged'],
    ['a plain PNG', foreignPng(), 'shape.imageWithoutCredential'],
    ['a cut PNG', foreignPng().subarray(0, 40), 'shape.imageDamaged'],
    ['a PNG with an empty credential', foreignPng(foreignText(' ')), 'shape.empty'],
    ['a PDF without credential', foreignPdf([]), 'shape.pdfWithoutCredential'],
    ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'shape.photo'],
    ['a GIF', Buffer.from('GIF89a'), 'shape.photo'],
    ['a WebP', Buffer.from('RIFF\x01\x02\x03\x04WEBPVP8 ', 'latin1'), 'shape.photo'],
    ['a photo of an iPhone', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'shape.photo'],
    ['a zip', zip('a.pdf'), 'shape.zip'],
    ['an empty zip', Buffer.from('PK\x05\x06'), 'shape.zip'],
    ['a RAR', Buffer.from('Rar!\x1a\x07'), 'shape.zip'],
    ['a gzip', Buffer.from('1f8b08', 'hex'), 'shape.zip'],
    ['an .xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'shape.workbook'],
    ['an .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'shape.workbook'],
    ['a .docx', zip('word/document.xml'), 'shape.document'],
    ['bytes of no text', Buffer.from([0x80, 0x81, 0xfe, 0x00]), 'shape.notText'],
    ['text with zero bytes', Buffer.from('abc\0def'), 'shape.notText'],
    [
      'too many at once',
      JSON.stringify(Array.from({ length: 201 }, (_, at) => `${token}${at}`)),
      'shape.tooManyCredentials',
    ],
  ])('%s', async (_, input, code) => {
    expect(await unpack(input)).toMatchObject({ ok: false, code })
  })
})
