import { stageWordOf } from '@jiangji/domain/learner/schooling'
import { buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { Tag } from '@jiangji/ui/tag'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { GuardianLine, LearnerInside } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { GuardianSlip } from '../guardian/guardian-slip.tsx'
import { Guardians } from '../guardian/guardians.tsx'
import { usePermitted } from '../permitted.ts'
import { DeskHead } from '../desk-head.tsx'
import { RecordStateTag } from '../record/record-state-tag.tsx'
import { EnrolmentHistory } from './enrolment-history.tsx'
import { LearnerActs } from './learner-acts.tsx'
import { MergedRows } from './merged-rows.tsx'

export function LearnerInsidePage() {
  const params = useParams({ from: '/desk/learners/$learnerId' })
  const learner = useQuery(api.enrolment.learner.queryOptions(params))
  return <Asked query={learner}>{(inside) => <Opened key={inside.learnerId} learner={inside} />}</Asked>
}

function Opened({ learner }: { learner: LearnerInside }) {
  const { words } = useDeskWords()
  const permitted = usePermitted()
  const [printing, setPrinting] = useState<GuardianLine | null>(null)
  const w = words.life
  const main = learner.mergedInto
  if (printing)
    return <GuardianSlip child={learner.name} guardian={printing} onBack={() => setPrinting(null)} />
  return (
    <>
      <DeskHead
        title={learner.name}
        back={{ to: '/desk/learners', label: w.back }}
        line={`${learner.studentNumber} · ${learner.className}`}
      />
      {main && (
        <div className="mb-4">
          <Notice
            tone="wait"
            title={w.mergedInto}
            action={
              <Link
                to="/desk/learners/$learnerId"
                params={{ learnerId: main }}
                className={buttonClass('secondary', 'small')}
              >
                {w.openMain}
              </Link>
            }
          >
            {w.mergedIntoHint}
          </Notice>
        </div>
      )}
      {!main && <MergedRows learner={learner} />}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="space-y-5">
          <Facts learner={learner} />
          {permitted('guardian.read') && !main && <Guardians learner={learner} onSlip={setPrinting} />}
          <LearnerActs learner={learner} />
          <Records learner={learner} />
        </div>
        <EnrolmentHistory learner={learner} />
      </div>
    </>
  )
}

function Facts({ learner }: { learner: LearnerInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.life
  const lines = [
    [w.state, <Tag key="state">{domain.enrolmentState(learner.state)}</Tag>],
    [w.programme, `${learner.programmeName} ${learner.programmeCode}`],
    [
      w.enrolledOn,
      [
        dates.date(learner.enrolledOn),
        domain.stage(stageWordOf(learner)),
        ...(learner.trainingLevel ? [domain.choice('roster', 'trainingLevel', learner.trainingLevel)] : []),
      ].join(' · '),
    ],
    [
      w.idNumber,
      <span key="id" className="font-mono">
        {learner.idMasked ?? w.requests.noId}
      </span>,
    ],
    [w.account, accountOf(learner, words.college.learners, dates.date)],
  ] as const
  return (
    <section className="rounded-card border border-line bg-white px-5 py-4">
      <h2 className="mb-3 text-15 font-semibold text-ink-500">{w.facts}</h2>
      <dl className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-2.5 text-15">
        {lines.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-500">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function accountOf(
  { activated, closing }: LearnerInside,
  w: ReturnType<typeof useDeskWords>['words']['college']['learners'],
  day: (at: string) => string,
): string {
  if (closing?.state === 'closed') return w.closed(day(closing.at))
  if (closing?.state === 'waiting') return w.closing(day(closing.at))
  return activated ? w.activated : w.notActivated
}

function Records({ learner }: { learner: LearnerInside }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.life
  return (
    <section className="rounded-card border border-line bg-white px-5 py-4">
      <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.records}</h2>
      {learner.records.length === 0 ? (
        <p className="text-15 text-ink-500">{w.noRecords}</p>
      ) : (
        <ul className="divide-y divide-line">
          {learner.records.map((record) => (
            <li key={record.recordId} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <Link
                to="/desk/records/$learnerId/$recordId"
                params={{ learnerId: learner.learnerId, recordId: record.recordId }}
                className="min-w-[12em] flex-1 text-15 text-copper-700 no-underline hover:underline"
              >
                {domain.kind(record.kind)} · {record.title}
              </Link>
              <span className="text-13 text-ink-500">{record.issuedOn && dates.date(record.issuedOn)}</span>
              <RecordStateTag state={record.state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
