import { createHash, randomUUID } from 'node:crypto'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { buildOpenBadge } from '../../packages/credentials/src/open-badge/build.ts'
import { registeredClaims } from '../../packages/credentials/src/vc-jwt/serialise.ts'
import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import { readTextFonts } from '../../apps/api/src/platform/pdf/fonts.ts'
import type { PrintOrder } from '../../apps/api/src/platform/pdf/print-order.ts'
import { openPrinter } from '../../apps/api/src/platform/pdf/printer.ts'
import { faceOf } from '../../apps/api/src/features/take-away/face.ts'
import { templates } from '../../apps/api/src/features/take-away/press.ts'
import { printedShare } from '../../apps/api/src/features/take-away/printed-share.ts'
import { wholeContentOf } from '../../apps/api/src/features/take-away/signed-content.ts'
import { origin } from '../installation.ts'
import { compare, perSecond, type Measure } from '../measure.ts'

const count = 200
const atOnce = 50
const madeAt = new Date('2026-03-02T04:00:00Z')

/** Documents a second, each another credential with its QR code and its files inside, against Typst's bare compile of a line on an A4. */
export async function measurePrintCredential(): Promise<Measure[]> {
  const printer = openPrinter()
  const bare = NodeCompiler.create({ fontArgs: [{ fontBlobs: await readTextFonts() }] })
  await printer.print(orderOf(0))
  let made = 0
  let bytes = 0
  const result = await compare(
    () =>
      perSecond(count, async () => {
        for (let first = 0; first < count; first += atOnce) {
          const orders = Array.from({ length: atOnce }, () => orderOf((made += 1)))
          const pdfs = await Promise.all(orders.map((order) => printer.print(order)))
          bytes = pdfs[0]?.length ?? 0
          if (new Set(pdfs.map((pdf) => createHash('sha256').update(pdf).digest('hex'))).size !== atOnce)
            throw new Error('two credentials made the same document')
        }
      }),
    (run) =>
      perSecond(count, async () => {
        for (let at = 0; at < count; at += 1) bareLine(bare, `一行字 ${run} ${at}`)
      }),
  )
  await printer.close()
  const note = `${count} documents a run, one worker, ${bytes} bytes each, PDF/A-3a; the limit is one line without tags or files`
  return [{ name: 'pdf.credential', ...result, unit: 'documents/s', note }]
}

function bareLine(compiler: NodeCompiler, line: string): void {
  const { result } = compiler.compile({
    mainFileContent: `#set page(paper: "a4")\n#set text(font: "Noto Serif SC")\n${line}`,
  })
  if (result === null) throw new Error('the bare line does not compile')
  compiler.pdf(result)
  compiler.evictCache(10)
}

function orderOf(at: number): PrintOrder {
  const claims = { ...certificate.example, number: `X6299${String(at).padStart(8, '0')}` }
  const id = randomUUID()
  const badge = buildOpenBadge({
    id: `urn:uuid:${id}`,
    issuer: { did: `did:web:localhost%3A8097:c:bench`, name: '演示县职业中等专业学校' },
    holder: { subjectId: `urn:jiangji:learner:B${at}`, name: `演示学生${at}` },
    achievement: certificate.achievement(claims),
    validFrom: madeAt,
    validUntil: null,
    awardedOn: claims.issuedOn,
    licenseNumber: claims.number,
    status: { listUrl: `${origin}/status/1000000`, index: at },
  })
  const content = wholeContentOf({ ...badge, ...registeredClaims(badge) })
  const code = String(at).padStart(13, '0')
  const share = printedShare(origin, { code, expiresAt: madeAt })
  const status = { ended: null, state: '有效', words: '打印于 2026年3月2日，当天状态：有效。' }
  return {
    folder: templates,
    template: 'credential.typ',
    content: { credential: faceOf(content, share, status), verifyPage: `${origin}/v` },
    attachments: [
      {
        name: 'credential.jwt',
        mediaType: 'text/plain',
        description: '签名凭证',
        text: Buffer.from(JSON.stringify(badge)).toString('base64url'),
      },
    ],
    madeAt,
  }
}
