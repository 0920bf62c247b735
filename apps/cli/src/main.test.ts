import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeFolder, type Folder } from './testing/folder.ts'

const program = resolve(import.meta.dirname, '../../../scripts/credential.mjs')

let folder: Folder

beforeAll(() => {
  folder = makeFolder()
})
afterAll(() => folder.remove())

/** Runs the program as npm does: its files lie where it was called. */
function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
    env: { PATH: process.env['PATH'], INIT_CWD: folder.path },
  })
  expect(stderr).toBe('')
  return { status, stdout }
}

it('verifies as a program what it issued as a program, and writes results where a suite looks for them', () => {
  const suite = ['--key', 'key.json', '--feature', 'credential-jose', '--output']
  expect(run('issue', '--input', 'credential.json', ...suite, '1.json')).toEqual({ status: 0, stdout: '' })
  const { result, data } = folder.read('1.json') as { result: string; data: string }
  expect(result).toBe('success')
  folder.write('token.txt', data)
  expect(run('verify', '--input', 'token.txt', ...suite, '2.json').status).toBe(0)
  expect(folder.read('2.json')).toMatchObject({
    result: 'success',
    verifications: [{ credential: { holder: { name: '张三' } } }],
  })
})

it('ends with 2 and a sentence on what nobody expected', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
  folder.write(
    'deep.json',
    JSON.stringify({ ...(folder.read('credential.json') as object), x: 0 }).replace('"x":0', `"x":${deep}`),
  )
  const { status, stdout } = run('issue', '--input', 'deep.json', '--key', 'key.json')
  expect({ status, said: JSON.parse(stdout) as unknown }).toMatchObject({
    status: 2,
    said: { refusal: { code: 'unexpected', en: expect.stringContaining('concluded nothing') } },
  })
})

it('ends with 1 on what is invalid, with 2 on what it cannot do, with 0 on a question how', () => {
  expect(run('verify', '--input', 'text.txt').status).toBe(1)
  expect(run('verify', '--input', 'nowhere.txt').status).toBe(2)
  const { status, stdout } = run('--help')
  expect(status).toBe(0)
  expect(stdout).toContain('npm run credential -- verify')
})
