import { SelectField } from '@jiangji/ui/field'
import { AccountPanel } from '../account-panel.tsx'
import { chooseOrganisation } from '../session/organisation.ts'
import { useSession } from '../session/session.ts'
import { useDomain } from '../words/use-domain.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { DeskHead } from './desk-head.tsx'

export function CollegeAccountPage() {
  const { words } = useDeskWords()
  const domain = useDomain()
  const session = useSession()
  const w = words.shell.account
  const active = session.data?.active
  if (!session.data || !active) return null
  const organisations = new Map(
    session.data.memberships.map(({ organisationId, organisation, hasEnded }) => [
      organisationId,
      hasEnded ? w.formerly(organisation) : organisation,
    ]),
  )
  return (
    <>
      <DeskHead title={w.title} />
      <div className="space-y-4">
        <AccountPanel
          lines={[
            { label: w.name, value: session.data.person.name },
            { label: w.school, value: active.organisation },
            { label: w.roles, value: active.roles.map(domain.role).join(words.shell.listComma) },
          ]}
        />
        {organisations.size > 1 && (
          <div className="max-w-140">
            <SelectField
              label={w.organisation}
              value={active.organisationId}
              onPick={(id) => {
                chooseOrganisation(id)
                location.assign('/desk')
              }}
              choices={[...organisations].map(([value, label]) => ({ value, label }))}
            />
          </div>
        )}
      </div>
    </>
  )
}
