import '../strict-schemas.ts'
import { platformDid } from '@jiangji/credentials/did-web/identifier'
import { boundedFetch } from '@jiangji/credentials/fetch/bounded-fetch'
import { verifyCredential } from '@jiangji/credentials/verify'
import type { Found } from './check-answer.ts'
import type { SelfCheck } from './self-check-state.ts'

const compared = ['shape', 'signature', 'validity', 'revocation'] as const

export async function checkHere(token: string, verdict: Found['verdict'], at: Date): Promise<SelfCheck> {
  const { origin } = location
  const { checks } = await verifyCredential({
    token,
    now: at,
    fetch: boundedFetch({ ownOrigin: origin, clock: () => at }),
    trust: { platformDid: platformDid(origin), platformOrigin: origin },
  })
  const seen = checks.filter(({ name }) => compared.some((each) => each === name))
  if (seen.some(({ state }) => state === 'unknown')) return 'unavailable'
  const broken = seen.some(({ state }) => state === 'failed')
  return broken === (verdict === 'invalid') ? 'agrees' : 'differs'
}
