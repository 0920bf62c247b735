import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const issuer = 'https://school.example/issuer'

export const credential = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:0195556c-7e00-7c3a-9d4e-1f2a3b4c5d6e',
  type: ['VerifiableCredential', 'ExampleCredential'],
  issuer,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:1', name: '张三' },
}

export interface Folder {
  path: string
  place(name: string): string
  /** Writes a file and tells its name. */
  write(name: string, value: unknown): string
  read(name: string): unknown
  remove(): void
}

/** A folder with a credential to sign, keys of several kinds, and a text that is none. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'jiangji-credential-'))
  const place = (name: string) => join(path, name)
  const write = (name: string, value: unknown) => {
    writeFileSync(place(name), typeof value === 'string' ? value : JSON.stringify(value))
    return name
  }
  write('credential.json', credential)
  write('key.json', methodOf(generateKeyPairSync('ec', { namedCurve: 'P-256' })))
  write('ed25519.json', methodOf(generateKeyPairSync('ed25519')))
  write('p-384.json', methodOf(generateKeyPairSync('ec', { namedCurve: 'P-384' })))
  write('p-521.json', methodOf(generateKeyPairSync('ec', { namedCurve: 'P-521' })))
  write('text.txt', 'hello')
  return {
    path,
    place,
    write,
    read: (name) => JSON.parse(readFileSync(place(name), 'utf8')) as unknown,
    remove: () => rmSync(path, { recursive: true }),
  }
}

function methodOf({ publicKey, privateKey }: ReturnType<typeof generateKeyPairSync>) {
  return {
    id: `${issuer}#key-1`,
    type: 'JsonWebKey',
    controller: issuer,
    publicKeyJwk: publicKey.export({ format: 'jwk' }),
    secretKeyJwk: privateKey.export({ format: 'jwk' }),
  }
}
