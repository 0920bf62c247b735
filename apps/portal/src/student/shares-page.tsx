import { Button, buttonClass } from '@jiangji/ui/button'
import { Dialog } from '@jiangji/ui/dialog'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { ShareLine } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { useRefusal } from '../words/refusal-words.ts'
import { useLearnerWords } from '../words/use-learner-words.ts'
import { PageHead } from './page-head.tsx'
import { ShareViews } from './share-views.tsx'
import { ShareList } from './sharing/share-list.tsx'

export function SharesPage() {
  const { words } = useLearnerWords()
  const w = words.student.shares
  const shares = useQuery(api.share.list.queryOptions())
  const [leaving, setLeaving] = useState<ShareLine | null>(null)
  return (
    <>
      <PageHead title={w.title} />
      <ShareViews />
      <div className="p-5">
        <Link to="/shares/new" className={`${buttonClass()} mb-4 w-full sm:w-auto`}>
          {words.sharing.newShare}
        </Link>
        <Asked query={shares}>
          {(lines) =>
            lines.length === 0 ? (
              <EmptyState title={w.empty} hint={w.emptyHint} />
            ) : (
              <ShareList lines={lines} onWithdraw={setLeaving} />
            )
          }
        </Asked>
      </div>
      <WithdrawDialog share={leaving} onClose={() => setLeaving(null)} />
    </>
  )
}

function WithdrawDialog({ share, onClose }: { share: ShareLine | null; onClose: () => void }) {
  const { words } = useLearnerWords()
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
