import { beforeEach, describe, expect, it } from 'vitest'
import { organisationDid } from '../did-web/identifier.ts'
import type { City } from '../testing/city.ts'
import { foundCity, origin } from '../testing/city.ts'
import { verifyIn } from '../testing/outcome.ts'
import type { Registry } from '../testing/registry.ts'
import { bundledIssuer, foundRegistry } from '../testing/registry.ts'

let city: City
let registry: Registry

beforeEach(async () => {
  city = await foundCity()
  registry = await foundRegistry(city)
})

describe('who answers now', () => {
  const at = '2026-03-01T12:00:00Z'
  const elsewhere = (slug: string) => organisationDid(origin, slug)

  async function factsOf(issuers: Parameters<typeof bundledIssuer>[1][], validFrom?: Date) {
    const [first, ...others] = issuers
    const trust = await registry.trust({
      issuers: [
        bundledIssuer(city.college, first),
        ...others.map((other) => bundledIssuer(city.college, other)),
      ],
    })
    const { checks, verdict } = await verifyIn(city, await city.issue(validFrom ? { validFrom } : {}), {
      trust,
    })
    expect(verdict).toBe('valid')
    return checks.find(({ name }) => name === 'issuer')?.facts
  }

  it('is the successor of a merged school, and the successor’s own when that was merged too', async () => {
    const merged = {
      standing: { state: 'merged', since: at } as const,
      successor: { did: elsewhere('xin'), name: '新学校', since: at, act: 'merger' } as const,
    }
    const second = { did: elsewhere('xin'), name: '新学校' }
    expect(await factsOf([merged, second])).toEqual({
      issuer: '示例县职业中等专业学校',
      answeredBy: '新学校',
      act: 'merger',
      since: at,
    })
    const third = {
      ...second,
      successor: { did: elsewhere('da'), name: '大学校', since: at, act: 'merger' } as const,
    }
    expect(await factsOf([merged, third])).toMatchObject({ answeredBy: '大学校' })
  })

  it('ends although two schools name each other', async () => {
    const towards = (did: string, name: string) => ({
      successor: { did, name, since: at, act: 'merger' } as const,
    })
    const second = { did: elsewhere('xin'), name: '新学校', ...towards(city.college.did, '旧学校') }
    expect(await factsOf([towards(elsewhere('xin'), '新学校'), second])).toHaveProperty('answeredBy')
  })

  it('is who keeps the records of a closed school', async () => {
    const closed = {
      standing: { state: 'closed', since: at } as const,
      successor: { did: elsewhere('liu'), name: '留存学校', since: at, act: 'closure' } as const,
    }
    expect(await factsOf([closed])).toMatchObject({ answeredBy: '留存学校', act: 'closure' })
  })

  it('is the school itself under its new name, for what it signed under the old one', async () => {
    const renamed = { name: '新名学校', formerNames: [{ name: '旧名学校', until: at }] }
    expect(await factsOf([renamed])).toEqual({
      issuer: '旧名学校',
      answeredBy: '新名学校',
      act: 'rename',
      since: at,
    })
    expect(await factsOf([renamed], new Date('2026-03-02T00:00:00Z'))).toEqual({ issuer: '新名学校' })
    const twice = {
      name: '今名',
      formerNames: [
        { name: '中名', until: at },
        { name: '初名', until: '2026-01-15T00:00:00Z' },
      ],
    }
    expect(await factsOf([twice])).toMatchObject({ issuer: '中名', answeredBy: '今名' })
    expect(await factsOf([twice], new Date('2026-01-10T00:00:00Z'))).toMatchObject({ issuer: '初名' })
  })
})
