import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('an empty environment gives the documented defaults', () => {
  expect(readConfig({}, '/srv/jiangji')).toEqual({
    root: '/srv/jiangji',
    port: 8080,
    host: '0.0.0.0',
    dataDir: '/srv/jiangji/.data',
    publicOrigin: null,
    databaseUrl: null,
    seedScale: 1,
    masterKey: null,
    trustProxy: null,
    vcApiKey: null,
    mail: null,
    remindEveryMinutes: 60,
  })
})

test('a value left blank counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', SEED_SCALE: '' }, '/srv').port).toBe(8080)
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['PUBLIC_ORIGIN', 'jiangji.example'],
  ['PUBLIC_ORIGIN', 'https://jiangji.example/app'],
  ['PUBLIC_ORIGIN', 'ftp://jiangji.example'],
  ['DATABASE_URL', 'mysql://root@localhost/jiangji'],
  ['DATABASE_URL', 'postgres://localhost'],
  ['SEED_SCALE', 'many'],
  ['SEED_SCALE', '0'],
  ['MASTER_KEY', 'c2hvcnQ='],
  ['VC_API_KEY', 'short'],
  ['VC_API_KEY', `with a space ${'x'.repeat(32)}`],
  ['SMTP_URL', 'mail.example'],
  ['SMTP_URL', 'smtps://mail.example?tls=none'],
  ['SMTP_URL', 'smtp://mail.example'],
  ['SMTP_FROM', 'us'],
  ['SMTP_FROM', 'us@mail.example'],
  ['REMIND_EVERY_MINUTES', '0'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '-1'],
  ['TRUST_PROXY', '10.0.0.0/99'],
  ['TRUST_PROXY', '10.0.0.1,proxy.example'],
])('%s=%s is refused with a sentence that names the setting', (name, value) => {
  expect(() => readConfig({ [name]: value }, '/srv')).toThrow(ConfigError)
  expect(() => readConfig({ [name]: value }, '/srv')).toThrow(name)
})

test.each([
  ['true', true],
  ['false', null],
  ['0', null],
  ['2', 2],
  ['10.0.0.1', ['10.0.0.1']],
  ['loopback, 10.0.0.0/8, FD00::/8', ['loopback', '10.0.0.0/8', 'fd00::/8']],
])('TRUST_PROXY=%s is understood', (text, trusted) => {
  expect(readConfig({ TRUST_PROXY: text }, '/srv').trustProxy).toEqual(trusted)
})

const plain = { user: null, password: null, from: 'us@mail.example' }

test.each([
  ['smtp://mail.example', { host: 'mail.example', port: 587, security: 'starttls', ...plain }],
  ['smtp://127.0.0.1:2525?tls=none', { host: '127.0.0.1', port: 2525, security: 'none', ...plain }],
  [
    'smtps://us%40mail.example:p%3Aw@mail.example',
    { ...plain, host: 'mail.example', port: 465, security: 'tls', user: 'us@mail.example', password: 'p:w' },
  ],
])('SMTP_URL=%s is understood', (text, mail) => {
  expect(readConfig({ SMTP_URL: text, SMTP_FROM: 'us@mail.example' }, '/srv').mail).toEqual(mail)
})

test('a trailing slash of the public origin is dropped', () => {
  expect(readConfig({ PUBLIC_ORIGIN: 'https://jiangji.example/' }, '/srv').publicOrigin).toBe(
    'https://jiangji.example',
  )
})

test('an absolute data folder is kept as it is', () => {
  expect(readConfig({ DATA_DIR: '/var/lib/data' }, '/srv').dataDir).toBe('/var/lib/data')
})
