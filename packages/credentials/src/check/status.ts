import type { Facts } from '@jiangji/domain/decision'
import type { Check } from '@jiangji/domain/verification/check'
import { failed, passed, unknown } from '@jiangji/domain/verification/check'
import type { CredentialContent } from '../format.ts'
import type { StatusBundle } from '../status-list/read-bundle.ts'
import type { ListReading, StatusName } from '../status-list/reading.ts'
import { statusNames } from '../status-list/reading.ts'
import type { ListTrouble } from '../status-list/trouble.ts'
import type { ListSources } from './read-lists.ts'
import { readLists } from './read-lists.ts'
import type { Standing } from './standing.ts'
import { recordedOf } from './standing.ts'

export interface StatusSources extends ListSources {
  readonly standing: Standing
  readonly bundle?: StatusBundle | undefined
  /** Whether the signature is genuine: before that, no address a credential names is asked for. */
  readonly mayAsk: boolean
}

/** Whether a credential is revoked, suspended or superseded: the platform's rows where they were consulted, otherwise its lists, and where those are out of reach the status bundle; of two that disagree the worse counts, and what is too old can still say no but never yes (Bitstring Status List 1.0 section 3.2, Token Status List section 8.3). */
export async function checkStatus(
  content: CredentialContent,
  sources: StatusSources,
): Promise<readonly Check[]> {
  const { standing, mayAsk } = sources
  const isOpen = statusNames.some((name) => recordedOf(standing, name) === undefined)
  const readings = isOpen && mayAsk ? await readAll(content, sources) : []
  const superseded =
    standing.superseded !== undefined
      ? standing.superseded !== null
      : readings.some(({ against }) => against === 'supersession')
  return statusNames.flatMap((name) => {
    const recorded = recordedOf(standing, name)
    if (recorded !== undefined) return recorded === null ? clear(name, {}) : against(name, recorded)
    return mayAsk ? lineOf(name, readings, superseded) : []
  })
}

/** The bundle is asked only for what the lists leave open: it is older than they are. */
async function readAll(content: CredentialContent, sources: StatusSources) {
  const listed = await readLists(content, sources)
  const away = listed.some(({ trouble }) => trouble === 'unreachable' || trouble === 'stale')
  const bundled = away ? await sources.bundle?.read(content, sources.now) : null
  if (!bundled) return listed
  return [
    ...listed.filter(({ trouble, against: said }) => trouble !== 'unreachable' && (trouble === null || said)),
    bundled,
  ]
}

/** A revocation list also marks what was superseded, so that nobody elsewhere takes it for good. */
function lineOf(name: StatusName, readings: readonly ListReading[], superseded: boolean): Check {
  const about = readings.filter(({ covers }) => covers.includes(name))
  const [first] = about
  if (first === undefined) return open(name, 'noStatus', {})
  const no = about.find((reading) => reading.against === name && !(superseded && onlyRevokes(reading)))
  if (no) return against(name, { since: null, ...(name === 'revocation' && { reason: null }), ...no.facts })
  return first.trouble === null ? clear(name, first.facts) : open(name, first.trouble, first.facts)
}

function onlyRevokes({ covers, against: said }: ListReading): boolean {
  return said === 'revocation' && covers.length === 1
}

function clear(name: StatusName, facts: Facts): Check {
  switch (name) {
    case 'revocation':
      return passed(name, 'revocation.none', facts)
    case 'suspension':
      return passed(name, 'suspension.none', facts)
    case 'supersession':
      return passed(name, 'supersession.none', facts)
  }
}

function against(name: StatusName, facts: Facts): Check {
  switch (name) {
    case 'revocation':
      return failed(name, 'revocation.revoked', facts)
    case 'suspension':
      return failed(name, 'suspension.suspended', facts)
    case 'supersession':
      return failed(name, 'supersession.superseded', facts)
  }
}

function open(name: StatusName, trouble: ListTrouble, facts: Facts): Check {
  switch (name) {
    case 'revocation':
      return unknown(name, `revocation.${trouble}`, facts)
    case 'suspension':
      return unknown(name, `suspension.${trouble}`, facts)
    case 'supersession':
      return unknown(name, `supersession.${trouble}`, facts)
  }
}
