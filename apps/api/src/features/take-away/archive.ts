import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { Zip, ZipDeflate } from 'fflate'
import type { Context } from '../../platform/context.ts'
import { keysAndLists } from './attached.ts'
import { archiveReadme } from './archive-readme.ts'
import { badgeOf } from './badge.ts'
import { titleOf } from './face.ts'
import { exportOwnData } from './own-data.ts'
import { fileNameOf, type Press, type StreamedFile } from './press.ts'
import { printPortfolio } from './print-portfolio.ts'
import { printedStatus } from './printed-status.ts'
import { findLearner, listCredentials, type OwnCredential } from './queries.ts'
import { readSigned } from './signed-content.ts'
import { documentOf } from './take-credential.ts'

interface Entry {
  path: string
  bytes: Uint8Array
  /** What the manifest says of the file beside its hash. */
  about?: { recordId: string; status: OwnCredential['status'] }
}

/** Everything at once, made and sent file by file: documents, signed originals, what they are checked with, a copy of her data, and a manifest of it all. */
export async function packEverything(ctx: Context, press: Press): Promise<StreamedFile> {
  const { learner, credentials } = await ctx.read('portfolio.take', async (trx) => ({
    learner: await findLearner(trx, ctx.learnerId),
    credentials: await listCredentials(trx),
  }))
  return {
    name: fileNameOf([learner.name, '全部档案'], 'zip'),
    mediaType: 'application/zip',
    stream: Readable.from(zipped(withManifest(entriesOf(ctx, press, credentials), ctx.now()), ctx.now())),
  }
}

async function* entriesOf(
  ctx: Context,
  press: Press,
  credentials: readonly OwnCredential[],
): AsyncGenerator<Entry> {
  yield text('说明 README.txt', archiveReadme(`${ctx.origin}/v`, credentials.length))
  yield { path: '技能档案.pdf', bytes: (await printPortfolio(ctx, press)).bytes }
  const data = await exportOwnData(ctx)
  yield { path: data.name, bytes: data.bytes }
  for (const { name, text: content } of await keysAndLists(credentials, press.snapshots))
    yield text(`核验材料/${name}`, content)
  for (const [path, content] of Object.entries(await press.snapshots.trustFolder()))
    yield text(`核验材料/${path}`, content)
  const digits = String(credentials.length).length
  for (const [at, credential] of credentials.entries())
    yield* filesOfOne(ctx, press, credential, String(at + 1).padStart(digits, '0'))
}

async function* filesOfOne(
  ctx: Context,
  press: Press,
  credential: OwnCredential,
  place: string,
): AsyncGenerator<Entry> {
  const { recordId, status, token } = credential
  const { ended } = printedStatus(credential, ctx.now())
  const name = titleOf(readSigned(token))
  const folder = `凭证/${fileNameOf([place, name.slice(0, 40)], ended ?? '').replace(/\.$/, '')}`
  const about = { recordId, status }
  yield { ...text(`${folder}/签名凭证.jwt`, token), about }
  yield { path: `${folder}/打印件.pdf`, bytes: await documentOf(ctx, press, credential, null), about }
  for (const form of ['png', 'svg'] as const)
    yield { path: `${folder}/徽章.${form}`, bytes: await badgeOf(ctx, press, credential, form), about }
}

async function* withManifest(entries: AsyncIterable<Entry>, madeAt: Date): AsyncGenerator<Entry> {
  const files: object[] = []
  for await (const entry of entries) {
    const { path, bytes, about } = entry
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    files.push({ path, bytes: bytes.length, sha256, ...about })
    yield entry
  }
  yield text('清单 manifest.json', JSON.stringify({ madeAt, files }, null, 2))
}

// Deflated even where nothing shrinks: a stored entry of unknown length is refused by some readers.
async function* zipped(entries: AsyncIterable<Entry>, madeAt: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const failures: Error[] = []
  const zip = new Zip((failure, chunk) => {
    if (failure) failures.push(failure)
    else ready.push(chunk)
  })
  for await (const { path, bytes } of entries) {
    const file = new ZipDeflate(path, { level: /\.(pdf|png)$/.test(path) ? 0 : 6 })
    file.mtime = madeAt
    zip.add(file)
    file.push(bytes, true)
    if (failures[0]) throw failures[0]
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

function text(path: string, content: string): Entry {
  return { path, bytes: Buffer.from(content) }
}
