import { crc32, deflateSync } from 'node:zlib'

/** A PNG written by Node's own CRC and deflate, so that ours is not compared with itself. */
export function foreignPng(...extra: readonly (readonly [type: string, data: Buffer])[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(2, 4)
  header.set([8, 2], 8)
  const pixels = deflateSync(Buffer.alloc(14))
  const chunks = [['IHDR', header], ...extra, ['IDAT', pixels], ['IEND', Buffer.alloc(0)]] as const
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, ...chunks.map(([type, data]) => foreignChunk(type, data))])
}

function foreignChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}

export function foreignText(
  text: string,
  { deflated = false, language = '' } = {},
): readonly [string, Buffer] {
  const head = Buffer.from(`openbadgecredential\0${deflated ? '\x01' : '\0'}\0${language}\0\0`, 'latin1')
  return ['iTXt', Buffer.concat([head, deflated ? deflateSync(text) : Buffer.from(text)])]
}

/** The text of every credential chunk of a PNG, read without our reader. */
export function foreignChunksOf(png: Uint8Array): readonly string[] {
  const bytes = Buffer.from(png)
  const texts: string[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const body = bytes.subarray(at + 4, at + 8 + length)
    if (bytes.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error('a CRC is wrong')
    const found = /^iTXtopenbadgecredential\0\0\0[^\0]*\0[^\0]*\0(.*)$/s.exec(body.toString('utf8'))
    if (found) texts.push(found[1] ?? '')
    at += 12 + length
  }
  return texts
}

export interface Attached {
  readonly name: string
  readonly data: Uint8Array | string
}

/** A PDF written by hand: one page, each file attached by name tree, deflated when asked, without an end when cut. */
export function foreignPdf(files: readonly Attached[], { deflated = false } = {}): Buffer {
  const bodies = files.flatMap(({ name, data }, at) => {
    const plain = Buffer.from(data)
    const stored = deflated ? deflateSync(plain) : plain
    const filter = deflated ? '/Filter /FlateDecode ' : ''
    const stream = Buffer.concat([
      Buffer.from(`<< ${filter}/Length ${stored.length} >>\nstream\n`),
      stored,
      Buffer.from('\nendstream'),
    ])
    const spec = Buffer.from(
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${4 + at * 2} 0 R >> >>`,
    )
    return [stream, spec]
  })
  const names = files.map(({ name }, at) => `(${name}) ${5 + at * 2} 0 R`).join(' ')
  return pdfOf([
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${names}] >> >> >>`),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
    ...bodies,
  ])
}

function pdfOf(objects: readonly Buffer[]): Buffer {
  let file = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')
  const offsets: number[] = []
  for (const [at, body] of objects.entries()) {
    offsets.push(file.length)
    file = Buffer.concat([file, Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const tail = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(tail)])
}
