import { buildDidDocument } from '@jiangji/credentials/did-web/document'
import { organisationDid, platformDid } from '@jiangji/credentials/did-web/identifier'
import { buildKeySet, publishedJwk } from '@jiangji/credentials/did-web/key-set'
import type { ListedKey } from '@jiangji/credentials/key/listed-key'
import type { FastifyPluginAsync } from 'fastify'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findKey, listKeysOfCollege, listKeysOfPlatform } from './key-queries.ts'
import { listedKeysOf } from './listed-keys.ts'
import { etagOf, sendPublished, type Published } from './send-published.ts'

const minutes = 60
const documentAge = 5 * minutes

/** Who signs and with which keys: DID documents, key sets, and one address a key, all from one table. */
export function keyRoutes(ctx: Context): FastifyPluginAsync {
  const ofPlatform = () => ctx.read('issuer.read', listKeysOfPlatform).then(listedKeysOf)
  const ofCollege = async (slug: string) => {
    const keys = listedKeysOf(await ctx.read('issuer.read', (trx) => listKeysOfCollege(trx, slug)))
    if (keys.length === 0) throw new Refusal('request.unknown')
    return keys
  }
  return async (app) => {
    app.get('/.well-known/did.json', async (request, reply) =>
      sendPublished(request, reply, didDocument(platformDid(ctx.origin), await ofPlatform())),
    )
    app.get('/.well-known/jwks.json', async (request, reply) =>
      sendPublished(request, reply, keySet(await ofPlatform())),
    )
    app.get<{ Params: { slug: string } }>('/c/:slug/did.json', async (request, reply) => {
      const { slug } = request.params
      const keys = await ofCollege(slug)
      return sendPublished(request, reply, didDocument(organisationDid(ctx.origin, slug), keys))
    })
    app.get<{ Params: { slug: string } }>('/c/:slug/jwks.json', async (request, reply) =>
      sendPublished(request, reply, keySet(await ofCollege(request.params.slug))),
    )
    app.get<{ Params: { thumbprint: string } }>('/keys/:thumbprint', async (request, reply) => {
      const { thumbprint } = request.params
      const found = await ctx.read('issuer.read', (trx) => findKey(trx, thumbprint))
      const [key] = listedKeysOf(found ? [found] : [])
      if (!key) throw new Refusal('request.unknown')
      return sendPublished(request, reply, bareKey(key))
    })
  }
}

function didDocument(did: string, keys: readonly ListedKey[]): Published {
  return published(buildDidDocument(did, keys), 'application/did+json', documentAge)
}

function keySet(keys: readonly ListedKey[]): Published {
  return published(buildKeySet(keys), 'application/jwk-set+json', documentAge)
}

function bareKey(key: ListedKey): Published {
  return published(publishedJwk(key), 'application/jwk+json', 'for ever')
}

function published(document: object, type: string, maxAge: Published['maxAge']): Published {
  const body = JSON.stringify(document)
  return { body, type, maxAge, etag: etagOf(body) }
}
