import { foundCity, now } from '../../packages/credentials/src/testing/city.ts'
import { compare, type Measure } from '../measure.ts'
import { rawPerSecond, verifiedPerSecond, type Lot } from '../offline/lane.ts'
import { openBrowserLane } from '../offline/open-browser.ts'

const count = 3_000
const note = `${count} credentials a run, one after another, every check, no network; limit: WebCrypto alone over the same bytes; aim ≥ 0.6`

/** Credentials a second verified without network in Node and in Chromium, against WebCrypto's bare verification of the same bytes. */
export async function measureVerifyOffline(): Promise<Measure[]> {
  const lot = await makeLot()
  await verifiedPerSecond(lot)
  const inNode = await compare(
    () => verifiedPerSecond(lot),
    () => rawPerSecond(lot),
  )
  const measures: Measure[] = [
    { name: 'verify.offline.node', ...inNode, unit: 'credentials/s', note: `Node, ${note}` },
  ]
  const browser = await openBrowserLane(lot)
  if (browser === null) {
    console.log('verify.offline.chromium is left out: there is no Chromium on this machine')
    return measures
  }
  try {
    await browser.verified()
    const inChromium = await compare(browser.verified, browser.raw)
    return [
      ...measures,
      { name: 'verify.offline.chromium', ...inChromium, unit: 'credentials/s', note: `Chromium, ${note}` },
    ]
  } finally {
    await browser.close()
  }
}

async function makeLot(): Promise<Lot> {
  const { college, platform, trust, issue } = await foundCity()
  const tokens = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      issue({ id: `urn:uuid:0195556c-7e00-7c3a-9d4e-${String(at).padStart(12, '0')}` }),
    ),
  )
  const issuers = (trust.issuers ?? []).map((issuer) => ({ ...issuer, keys: [college.key] }))
  const known = { ...trust, platformKeys: [platform.key], issuers }
  return { tokens, trust: known, jwk: college.key.jwk, now: now.toISOString() }
}
