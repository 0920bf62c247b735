import { readFile, readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Measure } from '../measure.ts'

const limit = 130_000

/** First-load JavaScript and CSS of other public verifiers, gzipped, as built from the named commit. */
const peers = [
  { name: 'verifierPlus', what: 'digitalcredentials/verifier-plus at 5b0eae8', bytes: 428_000 },
  { name: 'openCerts', what: 'OpenCerts viewer at 159e764', bytes: 804_000 },
]

const dist = new URL('../../apps/portal/dist/', import.meta.url)

/** All JS and CSS that the public page loads until its verdict stands, gzipped: its own entry, what that imports, one language. */
export async function measureVerifyPage(): Promise<Measure[]> {
  const page = await readFile(new URL('verify.html', dist), 'utf8')
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path = '']) => path,
  )
  const loaded = await withImports(first)
  const assets = await readdir(new URL('assets/', dist))
  const words = assets.find((name) => /^words-zh-cn-.*\.js$/.test(name))
  const all = await withImports([...loaded, ...(words === undefined ? [] : [`assets/${words}`])])
  let bytes = 0
  for (const path of all) bytes += gzipSync(await readFile(new URL(path, dist)), { level: 9 }).length
  const note = `${all.size} files of the built page, gzip -9; the journey in a browser counts the same from its responses`
  const beside = (name: string, against: number, words: string): Measure => ({
    name,
    value: bytes,
    unit: 'bytes',
    limit: against,
    ratio: Number((bytes / against).toFixed(3)),
    note: words,
  })
  return [
    beside('portal.verifyPage', limit, note),
    ...peers.map((peer) => beside(`portal.verifyPage.${peer.name}`, peer.bytes, `beside ${peer.what}`)),
  ]
}

async function withImports(paths: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  const open = [...paths]
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    if (!path.endsWith('.js')) continue
    const source = await readFile(new URL(path, dist), 'utf8')
    for (const [, name] of source.matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+\.js)["']/g,
    ))
      open.push(`assets/${name ?? ''}`)
  }
  return found
}
