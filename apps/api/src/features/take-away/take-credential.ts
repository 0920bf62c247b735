import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { filesOf } from './attached.ts'
import { faceOf, titleOf } from './face.ts'
import { findOwn } from './find-own.ts'
import { fileNameOf, templates, type Press, type TakenFile } from './press.ts'
import { printedShare, type PrintedShare } from './printed-share.ts'
import { printedStatus } from './printed-status.ts'
import { findActiveShare, type OwnCredential } from './queries.ts'
import { readSigned } from './signed-content.ts'

/** The signed credential itself, as a file (Open Badges 3.0 section 8.2: text/plain). */
export async function takeCredential(ctx: Context, recordId: string): Promise<TakenFile> {
  const { token } = await findOwn(ctx, recordId)
  const { holder, achievement } = readSigned(token)
  return {
    name: fileNameOf([holder.name ?? '', achievement.name], 'jwt'),
    mediaType: 'text/plain',
    bytes: Buffer.from(token),
  }
}

/** One credential on one A4, the signed credential inside; with the QR code of a share that she made for it, or without. */
export async function printCredential(
  ctx: Context,
  press: Press,
  { recordId, shareId }: { recordId: string; shareId: string | null },
): Promise<TakenFile> {
  const credential = await findOwn(ctx, recordId)
  const share = shareId === null ? null : await findShare(ctx, { shareId, recordId, now: ctx.now() })
  const content = readSigned(credential.token)
  return {
    name: fileNameOf([content.holder.name ?? '', titleOf(content)], 'pdf'),
    mediaType: 'application/pdf',
    bytes: await documentOf(ctx, press, credential, share),
  }
}

export async function documentOf(
  ctx: Context,
  { printer, snapshots }: Press,
  credential: OwnCredential,
  share: PrintedShare | null,
): Promise<Buffer> {
  const now = ctx.now()
  const face = faceOf(readSigned(credential.token), share, printedStatus(credential, now))
  return printer.print({
    folder: templates,
    template: 'credential.typ',
    content: { credential: face, verifyPage: `${ctx.origin}/v` },
    attachments: await filesOf([credential], snapshots),
    madeAt: now,
  })
}

async function findShare(
  ctx: Context,
  asked: { shareId: string; recordId: string; now: Date },
): Promise<PrintedShare> {
  const share = await ctx.read('portfolio.take', (trx) => findActiveShare(trx, asked))
  if (!share) throw new Refusal('document.shareUnknown')
  const code = ctx.keys.open(share.codeSealed, `share:${share.id}`)
  return printedShare(ctx.origin, { code, expiresAt: share.expiresAt })
}
