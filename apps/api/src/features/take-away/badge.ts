import { bakePng } from '@jiangji/credentials/carrier/png/bake'
import { bakeSvg } from '@jiangji/credentials/carrier/svg/bake'
import type { Context } from '../../platform/context.ts'
import { faceOf, titleOf } from './face.ts'
import { findOwn } from './find-own.ts'
import { fileNameOf, templates, type Press, type TakenFile } from './press.ts'
import { printedStatus } from './printed-status.ts'
import type { OwnCredential } from './queries.ts'
import { readSigned } from './signed-content.ts'

export type BadgeForm = 'svg' | 'png'

/** A picture that carries the signed credential inside (Open Badges 3.0 section 5.3). */
export async function bakeBadge(
  ctx: Context,
  press: Press,
  { recordId, form }: { recordId: string; form: BadgeForm },
): Promise<TakenFile> {
  const credential = await findOwn(ctx, recordId)
  const content = readSigned(credential.token)
  return {
    name: fileNameOf([content.holder.name ?? '', titleOf(content)], form),
    mediaType: mediaTypes[form],
    bytes: await badgeOf(ctx, press, credential, form),
  }
}

export async function badgeOf(
  ctx: Context,
  { printer }: Press,
  credential: OwnCredential,
  form: BadgeForm,
): Promise<Buffer> {
  const now = ctx.now()
  const badge = faceOf(readSigned(credential.token), null, printedStatus(credential, now))
  const picture = await printer.print({
    folder: templates,
    template: 'badge.typ',
    content: { badge },
    attachments: [],
    madeAt: now,
    as: form,
  })
  return bake(picture, credential.token, form)
}

const mediaTypes = { svg: 'image/svg+xml', png: 'image/png' } as const

function bake(picture: Buffer, token: string, form: BadgeForm): Buffer {
  const baked = form === 'svg' ? bakeSvg(picture.toString('utf8'), token) : bakePng(picture, token)
  if (!baked.ok) throw new Error(`our own picture cannot be baked: ${baked.code}`)
  return Buffer.from(baked.value)
}
