import { buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AccountPanel } from '../account-panel.tsx'
import { api } from '../api/client.ts'
import { useDates } from '../words/use-dates.ts'
import { useWords } from '../words/use-words.tsx'
import { KeepOnDevice } from './offline/keep-on-device.tsx'
import { PageHead } from './page-head.tsx'

export function StudentAccountPage() {
  const { words } = useWords()
  const portfolio = useQuery(api.portfolio.mine.queryOptions())
  const mine = portfolio.data
  const dates = useDates()
  const w = words.student.account
  const recovered = mine?.learner.recovered
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
      <div className="space-y-4 p-5">
        {recovered && (
          <Notice tone="wait" title={w.recovered(recovered.through, dates.moment(recovered.at))}>
            {w.recoveredHint}
          </Notice>
        )}
        <AccountPanel lines={lines} />
        <Link to="/reminders/settings" className={`${buttonClass('secondary')} w-full max-w-140`}>
          {words.student.bell.settings}
        </Link>
        <KeepOnDevice />
        <section className="max-w-140 rounded-card border border-line bg-white px-5 py-4">
          <h2 className="text-16 font-semibold">{words.shell.account.rights}</h2>
          <p className="mt-1 text-14 text-ink-700">{words.shell.account.rightsHint}</p>
          <Link to="/rights" className={buttonClass('secondary') + ' mt-3 w-full'}>
            {words.shell.account.rights}
          </Link>
        </section>
      </div>
    </>
  )
}
