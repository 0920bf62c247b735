import { Button, buttonClass } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { EmptyState } from '@jiangji/ui/empty-state'
import { Tag } from '@jiangji/ui/tag'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { ShareLine } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useDates } from '../words/use-dates.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'
import { PageHead } from './page-head.tsx'
import { ShareViews } from './share-views.tsx'
import { useShownWords } from './use-shown-words.ts'

export function SharesPage() {
  const { words } = useWords()
  const w = words.student.shares
  const shares = useQuery(api.share.list.queryOptions())
  const [leaving, setLeaving] = useState<ShareLine | null>(null)
  return (
    <>
      <PageHead title={w.title} />
      <ShareViews />
      <div className="p-5">
        <Asked query={shares}>
          {(lines) =>
            lines.length === 0 ? (
              <EmptyState
                title={w.empty}
                hint={w.emptyHint}
                action={
                  <Link to="/portfolio" className={buttonClass()}>
                    {w.toPortfolio}
                  </Link>
                }
              />
            ) : (
              <ul className="space-y-3">
                {lines.map((share) => (
                  <Share key={share.shareId} share={share} onWithdraw={() => setLeaving(share)} />
                ))}
              </ul>
            )
          }
        </Asked>
      </div>
      <WithdrawDialog share={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

function Share({ share, onWithdraw }: { share: ShareLine; onWithdraw: () => void }) {
  const { words } = useWords()
  const dates = useDates()
  const w = words.student.shares
  const shown = useShownWords()
  const active = share.state === 'active'
  return (
    <li className="rounded-card border border-line bg-white px-4 py-3">
      <div className="flex items-start justify-between gap-3">
        <h2 className="text-16 font-semibold">{share.recipient}</h2>
        <Tag tone={active ? 'copper' : 'ink'}>{w.states[share.state]}</Tag>
      </div>
      <p className="text-15">{share.title}</p>
      <p className="text-13 text-ink-500">{shown(share)}</p>
      <p className="text-13 text-ink-500">
        {[
          w.purpose(share.purpose),
          w.until(dates.date(share.expiresAt)),
          w.checked(share.looks),
          share.attempts > 0 && w.attempted(share.attempts),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {active && (
        <div className="mt-3 grid grid-cols-2 gap-3">
          <Link
            to="/shares/$shareId"
            params={{ shareId: share.shareId }}
            className={buttonClass('secondary')}
          >
            {w.show}
          </Link>
          <Button variant="quiet" onClick={onWithdraw}>
            {w.withdraw}
          </Button>
        </div>
      )}
    </li>
  )
}

function WithdrawDialog({ share, onClose }: { share: ShareLine | null; onClose: () => void }) {
  const { words } = useWords()
  const w = words.student.shares
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const withdraw = useMutation({
    ...api.share.withdraw.mutationOptions(),
    onSuccess: async () => {
      await queries.invalidateQueries(api.share.pathFilter())
      toast.say(w.withdrawn)
    },
    onError: (error) => toast.warn(sentence(error)),
    onSettled: onClose,
  })
  return (
    <Dialog
      open={share !== null}
      onClose={onClose}
      title={w.withdrawTitle}
      closeLabel={words.shell.close}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {w.keep}
          </Button>
          <Button
            variant="danger"
            busy={withdraw.isPending}
            onClick={() => share && withdraw.mutate({ shareId: share.shareId })}
          >
            {w.withdraw}
          </Button>
        </>
      }
    >
      <p>{share && w.withdrawText(share.recipient)}</p>
    </Dialog>
  )
}
