import { mkdirSync } from 'node:fs'
import { foundCity, later, listUrl, now, origin, type City } from '@jiangji/credentials/testing/city'
import { day, foundRegistry, type Registry } from '@jiangji/credentials/testing/registry'
import { signStatusBundle } from '@jiangji/credentials/status-list/bundle'
import { encodeStatuses, packStatuses } from '@jiangji/credentials/status-list/token-statuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { makeFolder, type Folder } from './testing/folder.ts'

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

let folder: Folder
let city: City
let registry: Registry

beforeAll(async () => {
  folder = makeFolder()
  city = await foundCity()
  registry = await foundRegistry(city)
  mkdirSync(folder.place('trust'))
  folder.write('trust/root.jwk', registry.root.key.jwk)
  folder.write('trust/bundle.jwt', await registry.publish())
  folder.write('trust/status.json', await statusWith([]))
  folder.write('token.jwt', await city.issue())
})
afterAll(() => folder.remove())

async function statusWith(statuses: readonly [number, number][]) {
  const lst = await encodeStatuses(packStatuses(131_072, 2, statuses))
  return signStatusBundle(
    {
      bundleUrl: `${origin}/trust/status.json`,
      platformDid: city.platform.did,
      lists: [{ listUrl, lst, builtAt: later(-60_000) }],
      successors: [],
      builtAt: later(-60_000),
      expiresAt: later(day),
    },
    city.platform.signer,
  )
}

async function verify(...more: string[]) {
  const { exitCode, said } = await run(
    ['verify', '--input', folder.place('token.jwt'), '--trust', folder.path, ...more],
    () => now,
  )
  return {
    exitCode,
    ...(JSON.parse(said) as { verdict?: string; refusal?: { code: string; en: string } }),
    said,
  }
}

describe('a folder of what the platform publishes', () => {
  it('is enough to call a credential valid without any network', async () => {
    expect(await verify('--name', '阿依古丽·买买提')).toMatchObject({ exitCode: 0, verdict: 'valid' })
    expect(await verify('--name', '别人')).toMatchObject({ exitCode: 1, verdict: 'invalid' })
    const direct = ['verify', '--input', folder.place('token.jwt'), '--trust', folder.place('trust')]
    expect((await run(direct, () => now)).exitCode).toBe(0)
  })

  it('counts under the root key that was named, and no other', async () => {
    expect(await verify('--root', registry.root.key.thumbprint)).toMatchObject({ exitCode: 0 })
    expect(await verify('--root', city.college.key.thumbprint)).toMatchObject({
      exitCode: 2,
      refusal: { code: 'trust.refused', en: expect.stringMatching(/^[A-Z][a-z]/) },
    })
  })

  it('is named in the answer: its root key, how old it is, and who vouches for it', async () => {
    const { root } = registry
    const dates = {
      bundleBuiltAt: expect.stringMatching(moment),
      statusBuiltAt: later(-60_000).toISOString(),
    }
    const itself = JSON.parse((await verify()).said) as { trust: { words: object } }
    expect(itself.trust).toMatchObject({ root: root.key.thumbprint, rootNamed: false, ...dates })
    expect(itself.trust.words).toEqual({
      'zh-CN': expect.stringContaining('自己给自己作证'),
      en: expect.stringContaining('vouches for itself'),
    })
    const named = JSON.parse((await verify('--root', root.key.thumbprint)).said) as {
      trust: { words: object }
    }
    expect(named.trust).toMatchObject({ root: root.key.thumbprint, rootNamed: true, ...dates })
    expect(named.trust.words).not.toMatchObject({ en: expect.stringContaining('itself') })
  })

  it('tells what is revoked, and leaves open what its lists no longer say', async () => {
    folder.write('trust/status.json', await statusWith([[4711, 1]]))
    expect(await verify()).toMatchObject({ exitCode: 1, said: expect.stringContaining('revocation.revoked') })
    for (const broken of ['{}', 'nothing']) {
      folder.write('trust/status.json', broken)
      expect(await verify()).toMatchObject({
        exitCode: 3,
        verdict: 'undetermined',
        said: expect.stringContaining('"statusBuiltAt": null'),
      })
    }
  })
})
