import { describe, expect, test } from 'vitest'
import { codeOf, filesOf, linesWhere, relativeImportsOf, type Import } from './tree.ts'

const house = 'scripts/house/'
const everything = filesOf().filter(({ path }) => !path.startsWith(house))
const code = everything.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path))
const trials = /\.test\.tsx?$|\/testing\/|^apps\/api\/src\/security\//
const imports = codeOf('apps', 'packages')
  .filter(({ path }) => !trials.test(path))
  .flatMap(relativeImportsOf)

const featureOf = (path: string) => /^apps\/api\/src\/features\/([^/]+)\//.exec(path)?.[1]
const audienceOf = (path: string) =>
  /^apps\/portal\/src\/(student|college|employer|bureau|verify|entrance)\//.exec(path)?.[1]

function crossings(partOf: (path: string) => string | undefined): Import[] {
  return imports.filter(({ from, to }) => {
    const [here, there] = [partOf(from), partOf(to)]
    return here !== undefined && there !== undefined && here !== there
  })
}

describe('the walls inside the house', () => {
  test('a feature never imports a feature', () => {
    expect(imports.filter(({ from }) => featureOf(from)).length).toBeGreaterThan(20)
    expect(crossings(featureOf)).toEqual([])
  })
  test('an audience never imports an audience', () => {
    expect(imports.filter(({ from }) => audienceOf(from)).length).toBeGreaterThan(20)
    expect(crossings(audienceOf)).toEqual([])
  })
  test('the platform knows no feature', () => {
    const platform = imports.filter(({ from }) => from.startsWith('apps/api/src/platform/'))
    expect(platform.length).toBeGreaterThan(20)
    expect(platform.filter(({ to }) => featureOf(to))).toEqual([])
  })
  test('source of one package reaches another only by its name', () => {
    const packageOf = (path: string) => /^((?:apps|packages)\/[^/]+)\//.exec(path)?.[1]
    expect(crossings(packageOf)).toEqual([])
  })
})

describe('what no line says', () => {
  test('nothing is exported by a star', () => {
    expect(linesWhere(code, /^\s*export\s+(type\s+)?\*/)).toEqual([])
  })
  test('the time is asked for only where the product is wired together', () => {
    const wiring = /^apps\/(api\/src\/(main|compose|platform\/clock\/[^/]+)|cli\/src\/main)\.ts$/
    const asks = [
      ...codeOf('packages'),
      ...codeOf('apps').filter(({ path }) => !wiring.test(path) && !trials.test(path)),
    ]
    expect(linesWhere(asks, /\bnew Date(\(\)|(?![\w(]))|\bDate\(\)|\bDate\.now\b/)).toEqual([])
  })
  test('no path of a machine and no host of a registry stand in the repository', () => {
    expect(linesWhere(everything, /(^|[\s'"`(=:])\/(work|home|root|Users)\/\w/)).toEqual([])
    expect(linesWhere(everything, /registry\.(npmjs|yarnpkg|npmmirror|npm\.taobao)|npmmirror\.com/)).toEqual(
      [],
    )
  })
  test('the lockfile names no address to fetch from', () => {
    const lock = filesOf().find(({ path }) => path === 'pnpm-lock.yaml')
    expect(lock?.text).toContain('lockfileVersion')
    expect(lock && linesWhere([lock], /https?:\/\/|tarball:/)).toEqual([])
  })
})

test('no file of source is longer than three hundred lines, tables of data aside', () => {
  const tables = /^(apps\/api\/src\/platform\/db\/(migrations\/|tables\.ts$)|pnpm-lock\.yaml$|LICENSE$)/
  const long = everything
    .filter(({ path }) => /\.(ts|tsx|mjs|css|html|ya?ml)$|\.ci\/run$/.test(path) && !tables.test(path))
    .filter(({ text }) => text.trimEnd().split('\n').length > 300)
  expect(long.map(({ path }) => path)).toEqual([])
})

test('files and folders are written in kebab-case', () => {
  const odd = code.filter(({ path }) => !/^([a-z0-9.-]+\/)*(zh-CN(\/|\.ts))?[a-z0-9.-]*$/.test(path))
  expect(odd.map(({ path }) => path)).toEqual([])
})
