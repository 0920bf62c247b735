import { useQuery } from '@tanstack/react-query'
import { AccountPanel } from '../account-panel.tsx'
import { api } from '../api/client.ts'
import { useWords } from '../words/use-words.tsx'
import { PageHead } from './page-head.tsx'

export function StudentAccountPage() {
  const { words } = useWords()
  const portfolio = useQuery(api.portfolio.mine.queryOptions())
  const mine = portfolio.data
  const lines = mine
    ? [
        { label: words.shell.account.name, value: mine.learner.name },
        { label: words.student.account.idNumber, value: mine.learner.idMasked ?? '' },
        { label: words.shell.account.school, value: mine.enrolments.at(-1)?.college ?? '' },
      ]
    : []
  return (
    <>
      <PageHead title={words.shell.account.title} />
      <div className="p-5">
        <AccountPanel lines={lines} />
      </div>
    </>
  )
}
