import type { Permission } from '@jiangji/domain/organisation/permission-name'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { DeskFrame } from '../desk-frame.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { usePermitted } from './permitted.ts'

type PlaceName =
  | 'home'
  | 'import'
  | 'held'
  | 'records'
  | 'learners'
  | 'classes'
  | 'requests'
  | 'approval'
  | 'changes'
  | 'corrections'
  | 'registers'
  | 'slips'
  | 'keys'
  | 'account'

type GroupName = 'act' | 'look' | 'school'

const places: readonly { name: PlaceName; href: string; needs: Permission; group?: GroupName }[] = [
  { name: 'home', href: '/desk', needs: 'desk.read' },
  { name: 'import', href: '/desk/import', needs: 'roster.import', group: 'act' },
  { name: 'held', href: '/desk/held', needs: 'import.read', group: 'act' },
  { name: 'approval', href: '/desk/approval', needs: 'record.approve', group: 'act' },
  { name: 'changes', href: '/desk/changes', needs: 'record.change.request', group: 'act' },
  { name: 'corrections', href: '/desk/corrections', needs: 'correction.read', group: 'act' },
  { name: 'requests', href: '/desk/requests', needs: 'person.read', group: 'act' },
  { name: 'records', href: '/desk/records', needs: 'record.read', group: 'look' },
  { name: 'learners', href: '/desk/learners', needs: 'learner.read', group: 'look' },
  { name: 'classes', href: '/desk/classes', needs: 'class.read', group: 'look' },
  { name: 'registers', href: '/desk/registers', needs: 'register.read', group: 'school' },
  { name: 'slips', href: '/desk/slips', needs: 'learner.slips', group: 'school' },
  { name: 'keys', href: '/desk/keys', needs: 'key.read', group: 'school' },
  { name: 'account', href: '/desk/account', needs: 'desk.read', group: 'school' },
]

export function CollegeFrame() {
  const { words } = useDeskWords()
  const { pathname } = useLocation()
  const may = usePermitted()
  const home = useQuery(api.desk.home.queryOptions())
  const waiting = home.data?.waiting
  const counts: Partial<Record<PlaceName, number>> = waiting
    ? {
        approval: waiting.batchesToApprove,
        changes: waiting.changesToDecide + waiting.bulksToDecide,
        ...(may('correction.answer') ? { corrections: waiting.correctionsToAnswer } : {}),
        import: waiting.batchesToFinish,
        held: waiting.heldRows,
        requests:
          (may('person.approve') ? waiting.requestsToDecide : 0) +
          (may('transfer.answer') ? waiting.transfersToAnswer : 0),
      }
    : {}
  const shown = places.filter(({ needs }) => may(needs))
  return (
    <DeskFrame
      places={shown.map(({ name, href, group }) => ({
        href,
        label: words.college.places[name],
        group: group && words.college.placeGroups[group],
        count: counts[name],
      }))}
      current={currentPlace(shown, pathname)}
    />
  )
}

function currentPlace(shown: readonly { href: string }[], pathname: string): string {
  const path = pathname.replace(/\/$/, '')
  const within = shown.filter(
    ({ href }) => path === href || (href !== '/desk' && path.startsWith(`${href}/`)),
  )
  return within[0]?.href ?? ''
}
