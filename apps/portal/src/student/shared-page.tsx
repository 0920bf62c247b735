import { Button, buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { QrCode } from '@jiangji/ui/qr-code'
import { ShareCodeText } from '@jiangji/ui/share-code-text'
import { Tag } from '@jiangji/ui/tag'
import { useToast } from '@jiangji/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { SharedOne } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { copyText } from '../copy-text.ts'
import { useSession } from '../session/session.ts'
import { useDates } from '../words/use-dates.ts'
import { useLearnerWords } from '../words/use-learner-words.ts'
import { PageHead } from './page-head.tsx'
import { SharedItems } from './sharing/shared-items.tsx'
import { ShareAgain } from './sharing/share-acts.tsx'
import { useFreezing } from './sharing/use-freezing.ts'

export function SharedPage() {
  const { words } = useLearnerWords()
  const { shareId } = useParams({ from: '/learner/shares/$shareId' })
  const share = useQuery(api.share.one.queryOptions({ shareId }))
  return (
    <>
      <PageHead
        title={share.data ? words.student.shared.for(share.data.recipient) : words.student.places.shares}
        back={{ to: '/shares', label: words.student.shares.title }}
      />
      <div className="p-5">
        <Asked query={share}>{(one) => <Opened {...one} />}</Asked>
      </div>
    </>
  )
}

function Opened(share: SharedOne) {
  const { words } = useLearnerWords()
  const dates = useDates()
  const w = words.student.shared
  const copy = useCopy()
  if (share.state !== 'active') return <NotOpen {...share} />
  const { items, code, url, expiresAt, purpose, contact } = share
  return (
    <div className="rounded-card border border-line bg-white px-5 py-6 text-center">
      <h2 className="font-serif text-19 font-bold">{titleOf(items, words.sharing.recordCount)}</h2>
      <p className="mt-1 text-14 text-ink-500">
        {words.student.shares.purpose(purpose)} · {words.student.shares.until(dates.date(expiresAt))}
      </p>
      <div className="mt-2 text-left">
        <SharedItems items={items} />
        {contact && <p className="text-13 text-ink-500">{words.sharing.contactShown(contact)}</p>}
        <Link to="/rights" className="inline-flex min-h-11 items-center text-13 text-copper-700 print:hidden">
          {words.sharing.agreed(share.consentVersion)}
        </Link>
      </div>
      <PinNotice hasPin={share.hasPin} />
      <div className="my-5 flex justify-center">
        <QrCode value={url} label={w.qr} size={232} />
      </div>
      <p className="mb-4 text-15">{w.scan}</p>
      <p className="text-13 text-ink-500">{w.code}</p>
      <ShareCodeText code={code} label={w.codeSaid} />
      <p className="mt-4 text-13 text-ink-500">{w.link}</p>
      <p className="font-mono text-14 break-all select-all">{url}</p>
      <div className="mt-6 grid grid-cols-2 gap-3 print:hidden">
        <Button onClick={() => void copy(url)}>{w.copyLink}</Button>
        <Button variant="secondary" onClick={() => void copy(code)}>
          {w.copyCode}
        </Button>
        <Link to="/shares" className={`${buttonClass('quiet')} col-span-2`}>
          {w.done}
        </Link>
      </div>
    </div>
  )
}

/** The PIN stands in no list: only right after the share was made it can be said. */
function PinNotice({ hasPin }: Pick<SharedOne, 'hasPin'>) {
  const w = useLearnerWords().words.sharing
  const { pin } = useLocation().state
  if (!hasPin) return null
  return (
    <div className="mt-4 text-left">
      <Notice tone="wait" title={pin ? w.pinOnce(pin) : w.hasPin}>
        {pin ? w.pinOnceHint : w.pinGone}
      </Notice>
    </div>
  )
}

/** Says what became of the link, never of the credential. */
function NotOpen(share: SharedOne) {
  const { words } = useLearnerWords()
  const dates = useDates()
  const w = words.sharing
  const { state } = share
  const { lift, busy } = useFreezing(share)
  return (
    <div className="rounded-card border border-line bg-white px-5 py-6">
      <Tag tone="amber">{words.student.shares.states[state]}</Tag>
      <h2 className="mt-3 font-serif text-19 font-bold">{titleOf(share.items, w.recordCount)}</h2>
      {state === 'asked' ? (
        <Waits share={share} />
      ) : (
        <>
          {share.guardianNote && <p className="mt-2 text-15">{words.guardian.saidWhy(share.guardianNote)}</p>}
          <p className="mt-2 mb-4 text-15">
            {state === 'frozen' ? w.frozenText(dates.date(share.expiresAt)) : w.endedText}
          </p>
          {state === 'frozen' ? (
            <Button busy={busy} onClick={lift}>
              {w.lift}
            </Button>
          ) : (
            <ShareAgain shareId={share.shareId} />
          )}
        </>
      )}
    </div>
  )
}

/** Below fourteen a guardian answers first; who has turned fourteen since decides anew. */
function Waits({ share }: { share: SharedOne }) {
  const w = useLearnerWords().words.guardian
  const isGuarded = useSession().data?.learner?.isGuarded !== false
  return (
    <>
      <p className="mt-2 text-15">{isGuarded ? w.askedText : w.askedGrown}</p>
      {isGuarded ? <PinNotice hasPin={share.hasPin} /> : <ShareAgain shareId={share.shareId} />}
    </>
  )
}

function titleOf(items: SharedOne['items'], count: (count: number) => string): string {
  return items.length === 1 ? (items[0]?.title ?? '') : count(items.length)
}

function useCopy() {
  const { words } = useLearnerWords()
  const toast = useToast()
  return async (text: string) => {
    if (await copyText(text)) toast.say(words.student.shared.copied)
    else toast.warn(words.student.shared.copyFailed)
  }
}
