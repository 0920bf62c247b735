import { Button } from '@jiangji/ui/button'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '../api/client.ts'
import type { PortfolioRecordInside } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useWords } from '../words/use-words.tsx'
import { PageHead } from './page-head.tsx'

type OwnRecordPageProps = {
  recordId: string
  title: string
  children: (record: PortfolioRecordInside) => ReactNode
}

/** A page about one record of the learner, with the way back to it. */
export function OwnRecordPage({ recordId, title, children }: OwnRecordPageProps) {
  const { words } = useWords()
  const record = useQuery(api.portfolio.record.queryOptions({ recordId }))
  const label = record.data?.title ?? words.student.record.back
  return (
    <>
      <PageHead title={title} back={{ to: `/portfolio/${recordId}`, label }} />
      <Asked query={record}>{children}</Asked>
    </>
  )
}

/** The two buttons under a form of such a page. */
export function FormActs({ submit, cancel, busy }: { submit: string; cancel: string; busy: boolean }) {
  const router = useRouter()
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Button type="submit" busy={busy}>
        {submit}
      </Button>
      <Button variant="secondary" onClick={() => router.history.back()}>
        {cancel}
      </Button>
    </div>
  )
}
