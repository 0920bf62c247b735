import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { Fetched } from '../fetch/fetch.ts'
import { instantOf } from '../open-badge/moment.ts'
import { parseCompactJws } from '../vc-jwt/parse.ts'
import { decodeBitstring } from './bitstring.ts'
import { freshUntil, statusListCredential } from './credential.ts'
import type { StatusListExpectation } from './expectation.ts'
import { doubtAbout, largestStatusList } from './expectation.ts'
import type { ListTrouble } from './trouble.ts'

export interface ReadStatusList {
  readonly bits: Uint8Array
  readonly freshUntil: Date
}

/** The bits of a fetched list once its signature, its issuer, its own address and its purpose are what the credential led to expect (Bitstring Status List 1.0 section 3.2); freshness is left to the caller, for a revocation never goes stale. */
export async function readStatusList(
  fetched: Fetched,
  expected: StatusListExpectation & { readonly purpose: string },
): Promise<Decision<ReadStatusList, ListTrouble>> {
  const jws = parseCompactJws(fetched.text.trim(), largestStatusList)
  if (!jws.ok) return refused('unreadable', { reason: jws.code })
  const parsed = statusListCredential.safeParse(jws.value.payload)
  if (!parsed.success)
    return refused('unreadable', { reason: (parsed.error.issues[0]?.path ?? []).join('.') })
  const list = parsed.data
  const expectedOne =
    list.id === expected.listUrl &&
    list.issuer === expected.issuerDid &&
    list.credentialSubject.statusPurpose === expected.purpose
  if (!expectedOne) return refused('wrongList', { list: list.id, issuer: list.issuer })
  if (!['vc+jwt', 'JWT', undefined].includes(jws.value.header.typ)) return refused('unreadable')
  const { iss = list.issuer } = jws.value.payload
  if (iss !== list.issuer) return refused('listNotGenuine')
  const doubt = await doubtAbout(jws.value, instantOf(list.validFrom) ?? expected.now, expected)
  if (doubt !== null) return refused(doubt)
  try {
    const bits = await decodeBitstring(list.credentialSubject.encodedList)
    return accepted({ bits, freshUntil: freshUntil(list, fetched.fetchedAt) })
  } catch {
    return refused('unreadable', { reason: 'encodedList' })
  }
}
