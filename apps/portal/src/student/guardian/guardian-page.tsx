import { Notice } from '@jiangji/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { AccountPanel } from '../../account-panel.tsx'
import { api } from '../../api/client.ts'
import type { Session } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useSession } from '../../session/session.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { PageHead } from '../page-head.tsx'
import { ChildChoice } from './child-choice.tsx'
import { ChildConsent } from './child-consent.tsx'
import { ChildRecords } from './child-records.tsx'
import { ChildShares } from './child-shares.tsx'
import { JoinChild } from './join-child.tsx'

export function GuardianPage() {
  const { words } = useLearnerWords()
  const w = words.guardian
  const session = useSession()
  return (
    <>
      <PageHead title={w.title} bell={false} />
      <div className="space-y-6 p-5">
        <Asked query={session}>{(one) => one && <Opened session={one} />}</Asked>
      </div>
    </>
  )
}

function Opened({ session }: { session: Session }) {
  const { words } = useLearnerWords()
  const w = words.guardian
  const acting = session.children.find(({ learnerId }) => learnerId === session.acting)
  const grown = session.children.filter(({ isGuarded }) => !isGuarded)
  return (
    <>
      {grown.map(({ learnerId, name }) => (
        <Notice key={learnerId} title={w.grown(name)}>
          {w.grownHint}
        </Notice>
      ))}
      {acting && (
        <>
          <ChildChoice session={session} acting={acting} />
          <OfChild />
          <ChildConsent child={acting} />
          <JoinChild />
        </>
      )}
      <section>
        <h2 className="mb-2 text-17 font-semibold">{words.shell.account.title}</h2>
        <AccountPanel lines={[{ label: words.shell.account.name, value: session.person.name }]} />
      </section>
    </>
  )
}

function OfChild() {
  const shares = useQuery(api.share.list.queryOptions())
  const portfolio = useQuery(api.portfolio.mine.queryOptions())
  return (
    <>
      <Asked query={shares}>{(lines) => <ChildShares lines={lines} />}</Asked>
      <Asked query={portfolio}>{({ records }) => <ChildRecords records={records} />}</Asked>
    </>
  )
}
