import { redirect } from '@tanstack/react-router'
import { api, queryClient } from '../api/client.ts'

export const whoIsThere = () =>
  queryClient.ensureQueryData({ ...api.session.current.queryOptions(), revalidateIfStale: true })

export async function requireSession({ location }: { location: { href: string } }) {
  const session = await whoIsThere()
  if (!session) throw redirect({ to: '/sign-in', search: { next: location.href } })
  return session
}
