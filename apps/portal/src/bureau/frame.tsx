import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { DeskFrame } from '../desk-frame.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'

const places = [
  { name: 'registry', href: '/bureau' },
  { name: 'contests', href: '/bureau/contests' },
  { name: 'programmes', href: '/bureau/programmes' },
  { name: 'duplicates', href: '/bureau/duplicates' },
  { name: 'schemes', href: '/bureau/schemes' },
  { name: 'skills', href: '/bureau/skills' },
  { name: 'account', href: '/bureau/account' },
] as const

export function BureauFrame() {
  const { words } = useDeskWords()
  const { pathname } = useLocation()
  const registry = useQuery(api.registry.list.queryOptions())
  const contests = useQuery(api.contest.list.queryOptions())
  const programmes = useQuery(api.programme.list.queryOptions())
  const duplicates = useQuery(api.duplicate.list.queryOptions())
  const counts = {
    registry: registry.data?.requests.filter(({ mayDecide }) => mayDecide).length,
    contests: contests.data?.waiting.length,
    programmes: programmes.data?.lists.filter(({ mayDecide }) => mayDecide).length,
    duplicates: duplicates.data?.filter(({ mayDecide }) => mayDecide).length,
    schemes: undefined,
    skills: undefined,
    account: undefined,
  }
  return (
    <DeskFrame
      places={places.map(({ name, href }) => ({
        href,
        label: words.bureau.places[name],
        count: counts[name],
      }))}
      current={pathname.replace(/\/$/, '')}
    />
  )
}
