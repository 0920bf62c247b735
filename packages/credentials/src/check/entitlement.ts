import { civilDateIn } from '@jiangji/domain/calendar'
import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import type { CredentialContent } from '../format.ts'
import { isOlderThan } from '../trust/freshness.ts'
import type { Trust } from '../trust/trust.ts'

/** Whether the issuer might issue this type of achievement on the civil date in China on which it signed (bureau's list of issuers; product.md D1). */
export function checkEntitlement(content: CredentialContent, trust: Trust): Check<'entitlement'> {
  const granted = trust.issuers?.find(({ did }) => did === content.issuer.id)?.entitlements
  if (granted === undefined) return unknown('entitlement', 'entitlement.notStated')
  const { type } = content.achievement
  const ofType = granted.filter((entitlement) => entitlement.achievementType === type)
  const date = civilDateIn(content.validFrom)
  const facts = { type, date }
  if (ofType.some(({ from, until }) => from <= date && (until === null || date <= until)))
    return passed('entitlement', 'entitlement.granted', facts)
  if (isOlderThan(trust, content.validFrom)) return unknown('entitlement', 'entitlement.listOutdated', facts)
  return ofType.length === 0
    ? failed('entitlement', 'entitlement.kindNotGranted', facts)
    : failed('entitlement', 'entitlement.outsidePeriod', facts)
}
