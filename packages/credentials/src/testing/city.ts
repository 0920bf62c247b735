import { generateKeyPairSync, sign } from 'node:crypto'
import { buildDidDocument } from '../did-web/document.ts'
import { keyUrl, organisationDid, platformDid } from '../did-web/identifier.ts'
import type { BoundedFetch } from '../fetch/fetch.ts'
import type { ListedKey } from '../key/listed-key.ts'
import { publicJwk } from '../key/public-jwk.ts'
import type { Signer } from '../key/signer.ts'
import { thumbprintOf } from '../key/thumbprint.ts'
import type { OpenBadgeInput } from '../open-badge/build.ts'
import { buildOpenBadge } from '../open-badge/build.ts'
import { bitstringOf, encodeBitstring, smallestList } from '../status-list/bitstring.ts'
import type { StatusListInput } from '../status-list/credential.ts'
import { buildStatusList, signStatusList } from '../status-list/credential.ts'
import type { TokenListInput } from '../status-list/token-list.ts'
import { buildTokenList, signTokenList } from '../status-list/token-list.ts'
import { encodeStatuses, packStatuses } from '../status-list/token-statuses.ts'
import type { Trust } from '../trust/trust.ts'
import { signOpenBadge } from '../vc-jwt/serialise.ts'

export const origin = 'https://jiangji.example'
export const listUrl = `${origin}/status/1`
export const tokenListUrl = `${listUrl}/token`
export const now = new Date('2026-03-02T04:00:00Z')
export const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

export interface Party {
  readonly did: string
  readonly signer: Signer
  readonly key: ListedKey
}

export async function makeParty(did: string): Promise<Party> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicJwk.parse(publicKey.export({ format: 'jwk' }))
  const thumbprint = await thumbprintOf(jwk)
  const signer: Signer = {
    thumbprint,
    keyUrl: keyUrl(origin, thumbprint),
    sign: (input) => sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  }
  return { did, signer, key: { thumbprint, jwk, state: 'active' } }
}

export function badgeInput(college: string, changes: Partial<OpenBadgeInput> = {}): OpenBadgeInput {
  return {
    id: 'urn:uuid:0195556c-7e00-7c3a-9d4e-1f2a3b4c5d6e',
    issuer: { did: college, name: '示例县职业中等专业学校', url: `${origin}/c/shili` },
    holder: { subjectId: 'urn:jiangji:learner:7Q4M2X9KD1', name: '阿依古丽·买买提' },
    achievement: {
      type: 'Certificate',
      name: '汽车运用与维修职业技能等级证书（中级）',
      creatorName: '示例培训评价组织',
      criteria: '由培训评价组织考核评定，学校证明。',
      humanCode: '500211',
      results: [
        { name: '理论', value: '86', resultType: 'RawScore' },
        { name: '实操', value: '91.5', resultType: 'RawScore' },
      ],
    },
    validFrom: new Date('2026-03-01T02:03:04.567Z'),
    validUntil: null,
    awardedOn: '2025-07-17',
    licenseNumber: '629999202507170001',
    status: { listUrl, index: 4711 },
    ...changes,
  }
}

export async function foundCity() {
  const platform = await makeParty(platformDid(origin))
  const college = await makeParty(organisationDid(origin, 'shili'))
  const served = new Map<string, string>()
  const fetch: BoundedFetch = async (url) => {
    const text = served.get(url)
    return { status: text === undefined ? 404 : 200, text: text ?? '', fetchedAt: now }
  }
  const publishKeys = (party: Party, keys: readonly ListedKey[]) => {
    const path = party === platform ? '/.well-known' : '/c/shili'
    served.set(`${origin}${path}/did.json`, JSON.stringify(buildDidDocument(party.did, keys)))
  }
  const publishList = async (
    changes: Partial<StatusListInput> = {},
    revoked: number[] = [],
    by = platform,
  ) => {
    const list = buildStatusList({
      listUrl,
      platformDid: platform.did,
      encodedList: await encodeBitstring(bitstringOf(smallestList, revoked)),
      validFrom: later(-30_000),
      validUntil: later(600_000),
      ttlMs: 60_000,
      ...changes,
    })
    served.set(listUrl, await signStatusList(list, by.signer))
  }
  const publishTokenList = async (
    changes: Partial<TokenListInput> = {},
    statuses: readonly [number, number][] = [],
    by = platform,
  ) => {
    const list = buildTokenList({
      listUrl: tokenListUrl,
      platformDid: platform.did,
      lst: await encodeStatuses(packStatuses(smallestList, 2, statuses)),
      issuedAt: later(-30_000),
      expiresAt: later(600_000),
      ttlMs: 60_000,
      ...changes,
    })
    served.set(tokenListUrl, await signTokenList(list, by.signer))
  }
  const trust: Trust = {
    platformDid: platform.did,
    platformOrigin: origin,
    issuers: [
      {
        did: college.did,
        name: '示例县职业中等专业学校',
        entitlements: [{ achievementType: 'Certificate', from: '2026-01-01', until: '2026-12-31' }],
      },
    ],
  }
  const issue = (changes: Partial<OpenBadgeInput> = {}, by = college) =>
    signOpenBadge(buildOpenBadge(badgeInput(college.did, changes)), by.signer)
  publishKeys(platform, [platform.key])
  publishKeys(college, [college.key])
  await publishList()
  await publishTokenList()
  return { platform, college, served, fetch, trust, issue, publishKeys, publishList, publishTokenList }
}

export type City = Awaited<ReturnType<typeof foundCity>>
