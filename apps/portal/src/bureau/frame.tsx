import { DemoMark } from '@jiangji/ui/credential-face'
import { DeskShell } from '@jiangji/ui/desk-shell'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { useSession } from '../session/session.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'

const places = [
  { name: 'registry', href: '/bureau' },
  { name: 'contests', href: '/bureau/contests' },
  { name: 'programmes', href: '/bureau/programmes' },
  { name: 'duplicates', href: '/bureau/duplicates' },
  { name: 'schemes', href: '/bureau/schemes' },
  { name: 'account', href: '/bureau/account' },
] as const

export function BureauFrame() {
  const { words } = useWords()
  const router = useRouter()
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
    account: undefined,
  }
  return (
    <DeskShell
      brand={words.shell.brand}
      places={places.map(({ name, href }) => ({
        href,
        label: words.bureau.places[name],
        icon: null,
        count: counts[name],
      }))}
      current={pathname.replace(/\/$/, '')}
      onGo={(href) => router.history.push(href)}
      who={<Who />}
      words={words.shell}
    >
      <Outlet />
    </DeskShell>
  )
}

function Who() {
  const { words } = useWords()
  const domain = useDomain()
  const session = useSession()
  const active = session.data?.active
  if (!session.data || !active) return null
  return (
    <div className="space-y-0.5">
      <p>{active.organisation}</p>
      <p>
        {active.roles.map(domain.role).join(words.shell.listComma)} {session.data.person.name}
      </p>
      {active.isDemo && <DemoMark label={words.shell.demo} />}
    </div>
  )
}
