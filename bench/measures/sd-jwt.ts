import { generateKeyPairSync, randomFillSync, sign, verify } from 'node:crypto'
import { keyUrl, organisationDid, platformDid } from '../../packages/credentials/src/did-web/identifier.ts'
import { publicJwk } from '../../packages/credentials/src/key/public-jwk.ts'
import { thumbprintOf } from '../../packages/credentials/src/key/thumbprint.ts'
import { buildSdJwtVc } from '../../packages/credentials/src/sd-jwt/build.ts'
import { splitSdJwt } from '../../packages/credentials/src/sd-jwt/presentation.ts'
import { reveal } from '../../packages/credentials/src/sd-jwt/reveal.ts'
import { signSdJwtVc } from '../../packages/credentials/src/sd-jwt/serialise.ts'
import { parseCompactJws } from '../../packages/credentials/src/vc-jwt/parse.ts'
import { verifyCredential } from '../../packages/credentials/src/verify.ts'
import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import { compare, perSecond, type Measure } from '../measure.ts'
import { openSdJwtLibrary } from '../peers/sd-jwt-library.ts'

const count = 4000
const origin = 'https://jiangji.example'
const day = '2026-03-01'
const now = new Date('2026-03-02T04:00:00Z')

/** Signing and verifying an SD-JWT VC on one core, beside `@sd-jwt/sd-jwt-vc` with the same claims. */
export async function measureSdJwt(): Promise<Measure[]> {
  const { issue, verifyOne, library } = await openBoth()
  const token = await issue()
  const theirs = await library.issueToVerify()
  if ((await verifyOne(token)) !== 'valid') throw new Error('our own SD-JWT VC is not valid')
  const each = (work: () => Promise<unknown>) =>
    perSecond(count, async () => {
      for (let at = 0; at < count; at++) await work()
    })
  const issued = await compare(
    () => each(issue),
    () => each(() => library.issue()),
  )
  const verified = await compare(
    () => each(() => verifyOne(token)),
    () => each(() => library.verify(theirs)),
  )
  const note = `${count} a run, one after another; 13 fields to choose; beside @sd-jwt/sd-jwt-vc 0.19.0 with hashes and signatures by node:crypto`
  return [
    { name: 'issue.sdjwt', ...issued, unit: 'credentials/s', note: `${note}; ours adds decoys` },
    { name: 'verify.sdjwt', ...verified, unit: 'credentials/s', note: `${note}; ours makes every check` },
  ]
}

async function openBoth() {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicJwk.parse(pair.publicKey.export({ format: 'jwk' }))
  const thumbprint = await thumbprintOf(jwk)
  const did = organisationDid(origin, 'bench')
  const key = { key: pair.privateKey, dsaEncoding: 'ieee-p1363' } as const
  const signer = {
    thumbprint,
    keyUrl: keyUrl(origin, thumbprint),
    sign: (input: string) => sign('sha256', Buffer.from(input), key),
  }
  const input = inputOf(did)
  const issue = () => signSdJwtVc(buildSdJwtVc(input), signer, salt)
  const trust = {
    platformDid: platformDid(origin),
    issuers: [
      {
        did,
        name: '演示学校',
        keys: [{ thumbprint, jwk, state: 'active' as const }],
        entitlements: [{ achievementType: 'Certificate', from: day, until: day }],
      },
    ],
  }
  const standing = { revoked: null, suspended: null, superseded: null }
  const publicKey = { key: pair.publicKey, dsaEncoding: 'ieee-p1363' } as const
  const verifyJws = async (jws: string) => {
    const end = jws.lastIndexOf('.')
    return verify(
      'sha256',
      Buffer.from(jws.slice(0, end)),
      publicKey,
      Buffer.from(jws.slice(end + 1), 'base64url'),
    )
  }
  const fetch = () => Promise.reject(new Error('nothing is fetched'))
  const verifyOne = async (token: string) =>
    (await verifyCredential({ token, now, fetch, trust, standing, verifyJws })).verdict
  return { issue, verifyOne, library: openSdJwtLibrary(pair, claimsIn(await issue())) }
}

function inputOf(did: string) {
  const claims = { ...certificate.example, scores: { theory: 88, practical: 91.5, total: 90 } }
  return {
    id: 'urn:uuid:0195556c-7e00-7c3a-9d4e-1f2a3b4c5d6e',
    issuer: { did, name: '演示学校' },
    holder: { subjectId: 'urn:jiangji:learner:7Q4M2X9KD1', name: '演示学生' },
    achievement: certificate.achievement(claims),
    kind: 'certificate',
    validFrom: new Date(`${day}T02:00:00Z`),
    signedAt: now,
    validUntil: null,
    awardedOn: claims.issuedOn,
    licenseNumber: claims.number,
    status: { listUrl: `${origin}/status/1`, index: 4711 },
    note: '演示数据',
  }
}

/** The very claims that ours signs, in clear, for the peer to conceal the same fields of. */
function claimsIn(token: string): { iss: string; vct: string; iat: number } {
  const { jwt, disclosures } = splitSdJwt(token)
  const jws = parseCompactJws(jwt)
  const revealed = jws.ok ? reveal(jws.value.payload, disclosures) : jws
  if (!revealed.ok) throw new Error(revealed.code)
  return revealed.value.claims as never
}

const random = Buffer.alloc(16 * 1024)
let used = random.length

/** 128 random bits, drawn many at a time. */
function salt(): string {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  used += 16
  return random.toString('base64url', used - 16, used)
}
