import '../strict-schemas.ts'
import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { boundedFetch } from '@jiangji/credentials/fetch/bounded-fetch'
import { verifyCredential } from '@jiangji/credentials/verify'
import type { Check } from './check-answer.ts'
import { compareChecks } from './compare-checks.ts'
import type { SelfCheck } from './self-check-state.ts'

export async function checkHere(token: string, there: readonly Check[], at: Date): Promise<SelfCheck> {
  const { origin } = location
  const { checks } = await verifyCredential({
    token,
    now: at,
    fetch: boundedFetch({ ownOrigin: origin, clock: () => at }),
    trust: { platformDid: platformDid(origin), platformOrigin: origin },
  })
  return compareChecks(checks, there)
}
