type Facts = Readonly<Record<string, string | number | null>>

export type Check = { name: string; state: 'passed' | 'failed' | 'unknown'; code: string; facts: Facts }

export type Face = {
  kind: string
  title: string
  level: string | null
  awardingBody: string | null
  issuer: string
  issuerSlug: string
  holder: string
  issuedOn: string | null
  assurance: string | null
  isDemo: boolean
  number: string | null
}

export type Chosen = {
  code: string | null
  results: { field: string; value: string }[]
  /** Chosen fields that wait for the last four of the ID number. */
  waiting: number
}

export type Found = {
  found: true
  disclosed: 'none' | 'corrected' | 'face' | 'all'
  checkedAt: string
  expiresAt: string
  verdict: 'valid' | 'invalid' | 'undetermined'
  checks: readonly Check[]
  face?: Face
  /** Who else stands behind it, as the credential says it. */
  evidence?: readonly string[]
  /** What was achieved, under the name of the kind's own field where it has one. */
  results?: readonly { field: string | null; name: string; value: string }[]
  /** What the holder chose to show; left out when everything is shown. */
  chosen?: Chosen
  token?: string
  issuerDid?: string
  keyUrl?: string
  statusListUrl?: string
  kind?: string
  issuer?: string
  isDemo?: boolean
  correctedFields?: string[]
  status?: { state: string; since: string; reason: string | null }
  /** The share around the record; left out where nothing is told. */
  share?: {
    place: number
    listed: readonly { kind: string; title: string | null }[]
    contact: string | null
  }
}

/** Before the PIN nothing is told. */
export type PinAsked = { found: true; disclosed: 'pin'; wrong: boolean }

export type Answer =
  | Found
  | PinAsked
  | { found: false }
  | { refused: 'code.malformed' }
  | { refused: 'slowDown'; seconds: number }
  | { refused: 'offline' | 'failed' }

export type Question = { code: string; name: string; lastFour?: string; pin?: string; place?: number }

export async function ask(question: Question): Promise<Answer> {
  let response: Response
  try {
    response = await fetch('/api/public/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    })
  } catch {
    return { refused: 'offline' }
  }
  if (response.status === 429) return { refused: 'slowDown', seconds: await secondsOf(response) }
  if (response.status === 400) return { refused: 'code.malformed' }
  const answer: unknown = response.ok ? await response.json().catch(() => null) : null
  return isAnswer(answer) ? answer : { refused: 'failed' }
}

export function asksForPin(answer: Answer | null): answer is PinAsked {
  return answer !== null && 'found' in answer && answer.found && answer.disclosed === 'pin'
}

async function secondsOf(response: Response): Promise<number> {
  const answer: { error?: { facts?: { seconds?: number } } } | null = await response.json().catch(() => null)
  return answer?.error?.facts?.seconds ?? 60
}

function isAnswer(answer: unknown): answer is Found | PinAsked | { found: false } {
  return typeof answer === 'object' && answer !== null && 'found' in answer
}
