export const takenAt = 'x-taken-at'
const lookedAt = 'x-looked-at'
const oldAfterMs = 10 * 60_000

interface Store {
  match(file: string): Promise<Response | undefined>
  put(file: string, response: Response): Promise<void>
}

/** Brings a published file along, unless an older one came than the one that nobody has looked at yet: what the page judged it keeps itself, and no rolled-back file takes the place of one that waits to be judged. */
export async function fetchTrustFile(
  store: Store,
  file: string,
  { now, ask }: { now: number; ask: (file: string) => Promise<Response> },
): Promise<void> {
  const known = await store.match(file)
  if (known && now - Date.parse(known.headers.get(takenAt) ?? '') < oldAfterMs) return
  const answer = await ask(file)
  if (!answer.ok) return
  const text = await answer.text()
  const waits = known !== undefined && !known.headers.has(lookedAt)
  if (waits && orderOf(await known.text()) > orderOf(text)) return
  await store.put(file, new Response(text, { headers: { [takenAt]: new Date(now).toISOString() } }))
}

/** The place that a trust bundle or the manifest of a status bundle claims among its kind, its sequence or the second it was made (docs/decisions/0017); 0 for anything else. Claimed only: the page judges. */
function orderOf(text: string): number {
  try {
    const token = text.trim().startsWith('{') ? (JSON.parse(text) as { manifest: string }).manifest : text
    const [, body = ''] = token.split('.')
    const claims = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>
    return Number(claims['sequence'] ?? claims['iat']) || 0
  } catch {
    return 0
  }
}
