import { bakeSvg } from '@jiangji/credentials/carrier/svg/bake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as runAt } from './run.ts'
import { credential, makeFolder, type Folder } from './testing/folder.ts'
import type { RefusalCode } from './words.ts'

const now = new Date('2026-03-02T04:00:00Z')
const files = ['--input', '--key', '--output']

let folder: Folder

beforeAll(() => {
  folder = makeFolder()
})
afterAll(() => folder.remove())

interface Said {
  result?: string
  data?: string
  verdict?: string
  carrier?: string | null
  verifications?: {
    verdict: string
    checks: { name: string; code: string; words: { 'zh-CN': string; en: string } }[]
    credential: { holder: { name: string } } | null
  }[]
  refusal?: { code: string; 'zh-CN': string; en: string }
}

async function run(...words: string[]) {
  const placed = words.map((word, at) => (files.includes(words[at - 1] ?? '') ? folder.place(word) : word))
  const { exitCode, said } = await runAt(placed, () => now)
  return { exitCode, text: said, said: said.startsWith('{') ? (JSON.parse(said) as Said) : null }
}

async function issue(key = 'key.json') {
  const { exitCode, said } = await run('issue', '--input', 'credential.json', '--key', key)
  expect({ exitCode, result: said?.result }).toEqual({ exitCode: 0, result: 'success' })
  return said?.data ?? ''
}

describe('the command line', () => {
  it.each(['key.json', 'ed25519.json', 'p-384.json'])('verifies what it issued with %s', async (key) => {
    folder.write('token.txt', await issue(key))
    const asked = ['verify', '--input', 'token.txt', '--key', key]
    expect(await run(...asked, '--feature', 'credential_jose')).toMatchObject({
      exitCode: 0,
      said: {
        result: 'success',
        carrier: 'text',
        verdict: 'undetermined',
        verifications: [{ credential: { holder: { name: '张三' } } }],
      },
    })
    const whole = await run(...asked, '--name', '张三')
    expect(whole.exitCode).toBe(3)
    expect(whole.said?.verifications?.[0]?.checks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['signature.genuine', 'entitlement.notStated', 'holder.sameName']),
    )
  })

  it('issues exactly what it was given', async () => {
    const [, body = ''] = (await issue()).split('.')
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual(credential)
  })

  it('writes a result for a suite even of what was not done', async () => {
    const words = ['issue', '--input', 'credential.json', '--key', 'p-521.json', '--output', 'refused.json']
    expect((await run(...words)).exitCode).toBe(2)
    expect(folder.read('refused.json')).toMatchObject({
      result: 'failure',
      refusal: { code: 'key.unreadable' },
    })
  })

  it('ends with 1 on what is invalid, and says in both languages why', async () => {
    folder.write('altered.txt', `${(await issue()).slice(0, -10)}AAAAAAAAAA`)
    const asked = ['--key', 'key.json', '--feature', 'credential_jose']
    expect(await run('verify', '--input', 'altered.txt', ...asked)).toMatchObject({
      exitCode: 1,
      said: { result: 'failure', verdict: 'invalid', verifications: [{ credential: null }] },
    })
    folder.write('other.txt', await issue('ed25519.json'))
    expect(await run('verify', '--input', 'other.txt', '--key', 'key.json')).toMatchObject({ exitCode: 1 })
    const text = await run('verify', '--input', 'text.txt')
    expect(text).toMatchObject({ exitCode: 1, said: { verdict: 'invalid' } })
    expect(text.said?.verifications?.[0]?.checks[0]?.words).toEqual({
      'zh-CN': expect.stringMatching(/\p{Script=Han}/u),
      en: expect.stringMatching(/^[A-Z][a-z]/),
    })
  })

  it('takes a credential out of whatever carries it, and a file is as good as the worst in it', async () => {
    const [good, other] = [await issue(), await issue('ed25519.json')]
    const baked = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', good)
    folder.write('badge.svg', baked.ok ? baked.value : '')
    const asked = ['--key', 'key.json', '--feature', 'credential_jose']
    expect(await run('verify', '--input', 'badge.svg', ...asked)).toMatchObject({
      exitCode: 0,
      said: { carrier: 'svg', verifications: [{ credential: { holder: { name: '张三' } } }] },
    })
    folder.write('both.json', [good, other])
    expect(await run('verify', '--input', 'both.json', '--key', 'key.json')).toMatchObject({
      exitCode: 1,
      said: { verdict: 'invalid', verifications: [{ verdict: 'undetermined' }, { verdict: 'invalid' }] },
    })
    folder.write('empty.txt', '')
    expect(await run('verify', '--input', 'empty.txt')).toMatchObject({
      exitCode: 1,
      said: { carrier: null, verifications: [{ checks: [{ code: 'shape.empty' }] }] },
    })
  })

  it('explains itself', async () => {
    for (const words of [['--help'], ['verify', '--help'], []]) {
      const { exitCode, text } = await run(...words)
      expect({ exitCode, text }).toEqual({ exitCode: 0, text: expect.stringContaining('退出码') })
    }
  })
})

describe('what is not done ends with 2', () => {
  const issuing = ['issue', '--input', 'credential.json', '--key']

  it.each<[RefusalCode, () => string[]]>([
    ['command.unknown', () => ['prove']],
    ['command.unknown', () => ['issue', 'verify', '--input', 'x']],
    ['option.unknown', () => ['verify', '--input', 'x', '--force']],
    ['option.missing', () => ['verify']],
    ['option.missing', () => ['issue', '--input', 'credential.json']],
    ['feature.unknown', () => ['verify', '--input', 'x', '--feature', 'presentation_jose']],
    ['feature.unknown', () => ['verify', '--input', 'x', '--feature', 'credential_cose']],
    ['origin.malformed', () => ['verify', '--input', 'x', '--origin', 'jiangji.example']],
    ['option.together', () => ['verify', '--input', 'x', '--origin', 'https://x.example', '--trust', 'y']],
    ['trust.missing', () => ['verify', '--input', 'text.txt', '--trust', 'nowhere']],
    ['file.unreadable', () => ['verify', '--input', 'nowhere.txt']],
    ['file.notJson', () => ['issue', '--input', 'text.txt', '--key', 'key.json']],
    ['file.unwritable', () => [...issuing, 'key.json', '--output', 'no/such/folder.json']],
    ['key.unreadable', () => [...issuing, 'credential.json']],
    ['key.notSecret', () => [...issuing, changed('public.json', 'key.json', { secretKeyJwk: undefined })]],
    ['key.otherIssuer', () => [...issuing, changed('other.json', 'key.json', { controller: 'did:web:x' })]],
    ['key.noController', () => ['verify', '--input', 'text.txt', '--key', bareKey()]],
    [
      'credential.refused',
      () => ['issue', '--input', changed('none.json', 'credential.json', { issuer: 7 }), '--key', 'key.json'],
    ],
  ])('%s (%#)', async (code, words) => {
    const { exitCode, said } = await run(...words())
    expect({ exitCode, code: said?.refusal?.code }).toEqual({ exitCode: 2, code })
    expect(said?.refusal?.['zh-CN']).toMatch(/\p{Script=Han}/u)
    expect(said?.refusal?.en).not.toMatch(/undefined|\p{Script=Han}/u)
  })

  it('what nobody expected, and a suite reads so', async () => {
    const place = folder.place('unexpected.json')
    const words = ['verify', '--input', folder.place('text.txt'), '--output', place]
    const { exitCode, said } = await runAt(words, () => {
      throw new Error('no clock')
    })
    expect(exitCode).toBe(2)
    expect(JSON.parse(said)).toMatchObject({
      refusal: { code: 'unexpected', en: expect.stringContaining('no clock') },
    })
    expect(folder.read('unexpected.json')).toMatchObject({ result: 'failure' })
  })

  function bareKey() {
    const { publicKeyJwk } = folder.read('key.json') as { publicKeyJwk: object }
    return folder.write('bare.json', publicKeyJwk)
  }

  function changed(name: string, file: string, changes: object) {
    return folder.write(name, { ...(folder.read(file) as object), ...changes })
  }
})
