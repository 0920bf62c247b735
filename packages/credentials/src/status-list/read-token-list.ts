import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { Fetched } from '../fetch/fetch.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import type { StatusListExpectation } from './expectation.ts'
import { doubtAbout, largestStatusList } from './expectation.ts'
import { tokenListFreshUntil, tokenListType, tokenStatusList } from './token-list.ts'
import type { TokenStatuses } from './token-statuses.ts'
import { decodeStatuses } from './token-statuses.ts'
import type { ListTrouble } from './trouble.ts'

export interface ReadTokenList {
  readonly statuses: TokenStatuses
  readonly freshUntil: Date
}

/** The statuses of a fetched Token Status List once its type, its signature, its issuer and its own address, `sub`, are what the credential led to expect (Token Status List section 8.3); freshness is left to the caller. */
export async function readTokenList(
  fetched: Fetched,
  expected: StatusListExpectation,
): Promise<Decision<ReadTokenList, ListTrouble>> {
  const jws = parseCompactJws(fetched.text.trim(), largestStatusList)
  if (!jws.ok) return refused('unreadable', { reason: jws.code })
  if (jws.value.header.typ !== tokenListType) return refused('unreadable', { reason: 'typ' })
  const parsed = tokenStatusList.safeParse(jws.value.payload)
  if (!parsed.success)
    return refused('unreadable', { reason: (parsed.error.issues[0]?.path ?? []).join('.') })
  const list = parsed.data
  const { iss = expected.issuerDid } = list
  if (list.sub !== expected.listUrl || iss !== expected.issuerDid)
    return refused('wrongList', { list: list.sub, issuer: iss })
  const doubt = await doubtAbout(jws.value, new Date(list.iat * 1000), expected)
  if (doubt !== null) return refused(doubt)
  try {
    const statuses = await decodeStatuses(list.status_list.lst, list.status_list.bits)
    return accepted({ statuses, freshUntil: tokenListFreshUntil(list, fetched.fetchedAt) })
  } catch {
    return refused('unreadable', { reason: 'lst' })
  }
}
