import '../strict-schemas.ts'
import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { verifyCredential } from '@jiangji/credentials/verify'
import { compareChecks } from './compare-checks.ts'
import { fetchHere } from './fetch-here.ts'
import type { Seen, SelfCheck } from './self-check-state.ts'

/** Verifies the token on this device; the platform is known by the address its tokens name and asked at the one this page came from. */
export async function checkHere(
  token: string,
  { checks: there, checkedAt, keyUrl }: Seen,
): Promise<SelfCheck> {
  const { origin: own } = location
  const named = URL.parse(keyUrl ?? '')?.origin ?? own
  const at = new Date(checkedAt)
  const { checks } = await verifyCredential({
    token,
    now: at,
    fetch: fetchHere({ named, own, clock: () => at }),
    trust: { platformDid: platformDid(named), platformOrigin: own },
  })
  return compareChecks(checks, there)
}
