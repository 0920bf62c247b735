import { DemoMark } from '@jiangji/ui/credential-face'
import { DeskShell } from '@jiangji/ui/desk-shell'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useSession } from './session/session.ts'
import { useDomain } from './words/use-domain.ts'
import { useDeskWords } from './words/use-desk-words.ts'

export interface DeskPlace {
  href: string
  label: string
  group?: string | undefined
  count?: number | undefined
}

/** What every desk stands in: its places, who is signed in, and the page. */
export function DeskFrame({ places, current }: { places: readonly DeskPlace[]; current: string }) {
  const { words } = useDeskWords()
  const router = useRouter()
  return (
    <DeskShell
      brand={words.shell.brand}
      places={places.map((place) => ({ ...place, icon: null }))}
      current={current}
      onGo={(href) => router.history.push(href)}
      who={<Who />}
      words={words.shell}
    >
      <Outlet />
    </DeskShell>
  )
}

function Who() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const session = useSession()
  const active = session.data?.active
  if (!session.data || !active) return null
  return (
    <div className="space-y-0.5">
      <p>{active.hasEnded ? words.shell.account.formerly(active.organisation) : active.organisation}</p>
      <p>
        {words.college.by(
          active.roles.map(domain.role).join(words.shell.listComma),
          session.data.person.name,
        )}
      </p>
      {active.isDemo && <DemoMark label={words.shell.demo} />}
    </div>
  )
}
