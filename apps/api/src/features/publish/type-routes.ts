import { platformDid, organisationDid } from '@jiangji/credentials/did-web/identifier'
import { issuerUrlOf } from '@jiangji/credentials/did-web/issuer-url'
import { credentialTypeOf } from '@jiangji/credentials/sd-jwt/build'
import { buildTypeMetadata } from '@jiangji/credentials/sd-jwt/type-metadata'
import { buildIssuerMetadata } from '@jiangji/credentials/trust/issuer-metadata'
import { isRecordKind } from '@jiangji/domain/record/kinds'
import { en } from '@jiangji/domain/words/en'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import type { FastifyPluginAsync } from 'fastify'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listKeysOfCollege } from './key-queries.ts'
import { listedKeysOf } from './listed-keys.ts'
import { etagOf, sendPublished, type Published } from './send-published.ts'

const minutes = 60
const keysAge = 5 * minutes
const typeAge = 24 * 60 * minutes

const languages = [
  { locale: 'zh-CN', words: zhCN },
  { locale: 'en', words: en },
] as const

/** What a reader of SD-JWT VC asks for: an issuer's keys under its https name, and what a credential type means. */
export function typeRoutes(ctx: Context): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: { slug: string } }>('/.well-known/jwt-vc-issuer/c/:slug', async (request, reply) =>
      sendPublished(request, reply, json(await issuerMetadata(ctx, request.params.slug), keysAge)),
    )
    app.get<{ Params: { kind: string } }>('/vct/:kind', async (request, reply) =>
      sendPublished(request, reply, json(typeMetadata(ctx.origin, request.params.kind), typeAge)),
    )
  }
}

async function issuerMetadata(ctx: Context, slug: string): Promise<object> {
  const keys = listedKeysOf(await ctx.read('issuer.read', (trx) => listKeysOfCollege(trx, slug)))
  if (keys.length === 0) throw new Refusal('request.unknown')
  return buildIssuerMetadata(issuerUrlOf(organisationDid(ctx.origin, slug)), keys)
}

function typeMetadata(origin: string, kind: string): object {
  if (!isRecordKind(kind)) throw new Refusal('request.unknown')
  const said = languages.map(({ locale, words }) => ({
    locale,
    name: words.kinds[kind].name,
    parts: words.credentialParts,
  }))
  return buildTypeMetadata(credentialTypeOf(platformDid(origin), kind), said)
}

function json(document: object, maxAge: number): Published {
  const body = JSON.stringify(document)
  return { body, type: 'application/json', maxAge, etag: etagOf(body) }
}
