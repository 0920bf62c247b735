import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import { Asked } from '../../asked.tsx'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { PageHead } from '../page-head.tsx'
import { RecordFace } from '../record-face.tsx'

export function ChildRecordPage() {
  const { words } = useLearnerWords()
  const { recordId } = useParams({ from: '/guardian/guardian/records/$recordId' })
  const record = useQuery(api.portfolio.record.queryOptions({ recordId }))
  return (
    <>
      <PageHead
        title={record.data?.title ?? words.student.portfolio.title}
        back={{ to: '/guardian', label: words.guardian.title }}
      />
      <div className="p-5">
        <Asked query={record}>{(inside) => <RecordFace record={inside} />}</Asked>
      </div>
    </>
  )
}
