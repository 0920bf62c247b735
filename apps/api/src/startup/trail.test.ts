import { expect, test } from 'vitest'
import { StartupTrail } from './trail.ts'

function written(work: (trail: StartupTrail) => void): string {
  const parts: string[] = []
  work(new StartupTrail({ write: (text: string) => parts.push(text) > 0 }))
  return parts.join('')
}

test('the address comes with the ones a phone on the same network can open', () => {
  const interfaces = {
    lo: [{ address: '127.0.0.1', family: 'IPv4' as const, internal: true, netmask: '', mac: '', cidr: null }],
    eth0: [
      { address: '192.0.2.7', family: 'IPv4' as const, internal: false, netmask: '', mac: '', cidr: null },
    ],
  }
  const at = (address: string) => ({ address, origin: address, interfaces })
  const said = written((trail) => trail.ready(at('http://localhost:8080')))
  expect(said).toContain('http://localhost:8080')
  expect(said).toContain('http://192.0.2.7:8080')
  expect(said).not.toContain('127.0.0.1')
  expect(written((trail) => trail.ready(at('https://jiangji.example')))).not.toContain('192.0.2.7')
})

test('on another port the terminal says which address QR codes and links carry', () => {
  const opened = { address: 'http://localhost:9090', origin: 'http://localhost:8080', interfaces: {} }
  const said = written((trail) => trail.ready(opened))
  expect(said).toContain('Jiangji is ready: http://localhost:9090')
  expect(said).toContain('the first start: http://localhost:8080')
  expect(written((trail) => trail.ready({ ...opened, address: opened.origin }))).not.toContain('first start')
})

test('an empty database is said to be empty, with the way to the demo city', () => {
  const said = written((trail) => trail.empty())
  expect(said).toContain('还没有学校')
  expect(said).toContain('npm start -- --demo')
})

test('a failure is told without the ID numbers in it', () => {
  const said = written((trail) =>
    trail.failure('import.read', new Error('Key (id)=(62999920090315001X) exists'), 'r-1'),
  )
  expect(said).toContain('import.read r-1')
  expect(said).not.toContain('62999920090315001X')
  expect(said).toContain('6299…')
})
