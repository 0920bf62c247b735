import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Session } from '../api/outputs.ts'
import { keepsHere } from '../student/offline/kept-here.ts'
import { chooseChild } from './child.ts'
import { chooseOrganisation } from './organisation.ts'

/** Undone: signing in took back that the account was to be closed. */
export type SignInAnswer = 'in' | 'undone' | 'closed' | 'guardianMissing' | 'wrong' | 'slow' | 'unreachable'

export async function signIn(school: string, number: string, password: string): Promise<SignInAnswer> {
  const username = `${school}:${number.normalize('NFKC').trim().toLowerCase()}`
  const answer = await postJson('/api/auth/sign-in/username', { username, password })
  if (answer?.ok) await forgetKept()
  if (answer === null || answer.status >= 500) return 'unreachable'
  if (answer.status === 429) return 'slow'
  const said = await answer.json().catch(() => null)
  if (said?.error?.code === 'signIn.closed') return 'closed'
  if (said?.error?.code === 'signIn.guardianMissing') return 'guardianMissing'
  return answer.ok ? (said?.undone ? 'undone' : 'in') : 'wrong'
}

export function useSession() {
  return useQuery({ ...api.session.current.queryOptions(), staleTime: 60_000 })
}

export function useSignOut() {
  const leave = useLeave()
  return async () => {
    await forgetKept()
    await postJson('/api/auth/sign-out', {})
    await leave('/sign-in')
  }
}

/** Forgets on this device what belonged to a session that has ended. */
export function useLeave() {
  const queries = useQueryClient()
  return async (address: string) => {
    await forgetKept()
    chooseOrganisation(null)
    chooseChild(null)
    queries.clear()
    location.assign(address)
  }
}

export function homeOf(session: Session): '/desk' | '/bureau' | '/portfolio' | '/guardian' | '/no-place' {
  if (session.active) return session.active.kind === 'bureau' ? '/bureau' : '/desk'
  if (session.learner) return '/portfolio'
  return session.children.length > 0 ? '/guardian' : '/no-place'
}

/** What was kept on this device belongs to the session that kept it. */
async function forgetKept(): Promise<void> {
  if (keepsHere()) await (await import('../student/offline/kept-portfolio.ts')).forgetHere()
}

async function postJson(path: string, body: object): Promise<Response | null> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return null
  }
}
