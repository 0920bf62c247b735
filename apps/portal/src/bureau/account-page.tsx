import { AccountPanel } from '../account-panel.tsx'
import { useSession } from '../session/session.ts'
import { useDomain } from '../words/use-domain.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { PageHead } from './page-head.tsx'

export function BureauAccountPage() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const session = useSession()
  const w = words.shell.account
  const active = session.data?.active
  if (!session.data || !active) return null
  return (
    <>
      <PageHead title={w.title} />
      <AccountPanel
        lines={[
          { label: w.name, value: session.data.person.name },
          { label: w.school, value: active.organisation },
          { label: w.roles, value: active.roles.map(domain.role).join(words.shell.listComma) },
        ]}
      />
    </>
  )
}
