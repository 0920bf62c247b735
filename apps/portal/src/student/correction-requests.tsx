import { daysBetween } from '@jiangji/domain/calendar'
import { wholeRecord } from '@jiangji/domain/correction/request'
import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { OwnCorrectionRequest, PortfolioRecordInside } from '../api/outputs.ts'
import { dayAfter } from '../clock.ts'
import { Confirm } from '../confirm.tsx'
import { useDates } from '../words/use-dates.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'

/** What she said of a record, until when the school answers, and what it answered; and the way to say so. */
export function CorrectionRequests({ record }: { record: PortfolioRecordInside }) {
  const { words } = useWords()
  const { recordId, status } = record
  const requests = useQuery(api.correction.mine.queryOptions({ recordId }))
  const lines = requests.data ?? []
  const underWay = lines.some(({ state }) => state === 'open' || state === 'accepted')
  const mayAsk = (status.state === 'issued' || status.state === 'suspended') && !underWay
  return (
    <section className="print:hidden">
      {lines.length > 0 && (
        <>
          <h2 className="mb-2 text-15 font-semibold text-ink-500">{words.corrections.mine.title}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-white">
            {lines.map((line) => (
              <Line key={line.id} line={line} record={record} />
            ))}
          </ul>
        </>
      )}
      {mayAsk && requests.isSuccess && (
        <Link
          to="/portfolio/$recordId/wrong"
          params={{ recordId }}
          className="inline-flex min-h-11 items-center text-15 text-copper-700 underline underline-offset-4"
        >
          {words.corrections.ask.link}
        </Link>
      )}
    </section>
  )
}

function Line({ line, record }: { line: OwnCorrectionRequest; record: PortfolioRecordInside }) {
  const { words } = useWords()
  const domain = useDomain()
  const w = words.corrections.mine
  const said =
    line.field === wholeRecord
      ? w.whole(line.shouldBe)
      : w.said(domain.field(record.kind, line.field), line.shouldBe)
  return (
    <li className="flex items-center justify-between gap-3 px-4 py-3">
      <div className="min-w-0">
        <p className="text-15 wrap-anywhere">{said}</p>
        <p className="text-14 text-ink-700 wrap-anywhere">{useOutcome(line, record)}</p>
        {useMoments(line, record).map((moment) => (
          <p key={moment} className="text-13 text-ink-500">
            {moment}
          </p>
        ))}
      </div>
      {line.state === 'open' && (
        <div className="shrink-0">
          <Withdraw id={line.id} />
        </div>
      )}
    </li>
  )
}

function useOutcome({ state, dueOn, answer }: OwnCorrectionRequest, record: PortfolioRecordInside): string {
  const { words } = useWords()
  const dates = useDates()
  const w = words.corrections.mine
  const left = daysBetween(dayAfter(0), dueOn)
  if (state === 'open' && left < 0) return w.late(record.issuer.name, dates.date(dueOn), -left)
  if (state === 'open') return w.open(record.issuer.name, dates.date(dueOn), left)
  if (state === 'declined') return w.declined(answer ?? '')
  if (state === 'withdrawn') return w.withdrawn
  return record.correctedBy ? w.corrected : w.accepted
}

function useMoments({ askedAt, answeredAt }: OwnCorrectionRequest, record: PortfolioRecordInside): string[] {
  const { words } = useWords()
  const dates = useDates()
  const w = words.corrections.mine
  const asked = w.asked(dates.moment(askedAt))
  return answeredAt === null ? [asked] : [asked, w.answered(record.issuer.name, dates.moment(answeredAt))]
}

function Withdraw({ id }: { id: string }) {
  const { words } = useWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const w = words.corrections.mine
  const withdraw = useMutation({
    ...api.correction.withdraw.mutationOptions(),
    onSuccess: () => {
      toast.say(w.withdrawnNow)
      setAsking(false)
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(api.correction.pathFilter()),
  })
  return (
    <>
      <Button variant="secondary" size="small" onClick={() => setAsking(true)}>
        {w.withdraw}
      </Button>
      {asking && (
        <Confirm
          open
          onClose={() => setAsking(false)}
          title={w.withdrawTitle}
          text={<p>{w.withdrawText}</p>}
          keep={w.keep}
          act={w.withdraw}
          busy={withdraw.isPending}
          onAct={() => withdraw.mutate({ id })}
        />
      )}
    </>
  )
}
