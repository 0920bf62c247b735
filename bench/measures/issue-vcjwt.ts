import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { signingInputs } from '../../apps/api/src/features/issue/payload.ts'
import { writeRawSignature } from '../../apps/api/src/features/issue/raw-signature.ts'
import { assemble } from '../../packages/credentials/src/vc-jwt/serialise.ts'
import { certificate } from '../../packages/domain/src/certificate/rules.ts'
import { compare, type Measure } from '../measure.ts'

const count = 20_000
const issuer = {
  organisationId: '',
  slug: 'bench',
  name: '演示学校',
  thumbprint: 'A'.repeat(43),
  sealed: Buffer.alloc(0),
  isDemo: true,
}
const issuedAt = new Date('2026-03-01T00:00:00Z')

/** Credentials a second on one core from a record's claims to a signed token, against the bare signature of the same bytes. */
export async function measureIssueVcJwt(): Promise<Measure[]> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const inputOf = signingInputs(issuer, 'https://jiangji.example')
  const records = Array.from({ length: count }, (_, at) => ({
    learnerId: '',
    recordId: '',
    kind: certificate.name,
    claims: { ...certificate.example, number: `X${629_999_000_000 + at}` },
    claimsVersion: certificate.version,
    name: `演示学生${at}`,
    learnerNumber: `B${at}`,
  }))
  const build = () =>
    records.map((record, at) =>
      inputOf(record, {
        credentialId: `0195556c-7e00-7c3a-9d4e-${String(at).padStart(12, '0')}`,
        position: { shardId: 1, shardIndex: at },
        issuedAt,
      }),
    )
  const bytes = build().map((input) => Buffer.from(input, 'latin1'))
  const ours = () => timed(() => build().map((input) => tokenOf(input, privateKey)))
  const bare = () => timed(() => bytes.map((each) => sign('sha256', each, privateKey)))
  ours()
  const result = await compare(
    async () => ours(),
    async () => bare(),
  )
  const note = `${count} certificates a run, claims read, payload built, signed, assembled, one core; limit: node:crypto sign with a bare KeyObject; aim ≥ 0.5`
  return [{ name: 'issue.vcjwt', ...result, unit: 'credentials/s', note }]
}

function tokenOf(input: string, key: KeyObject): string {
  const signature = new Uint8Array(64)
  writeRawSignature(sign('sha256', Buffer.from(input, 'latin1'), key), signature, 0)
  return assemble(input, signature)
}

function timed(work: () => readonly unknown[]): number {
  const start = performance.now()
  const made = work().length
  return (made / (performance.now() - start)) * 1000
}
