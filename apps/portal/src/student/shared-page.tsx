import { Button, buttonClass } from '@jiangji/ui/button'
import { QrCode } from '@jiangji/ui/qr-code'
import { ShareCodeText } from '@jiangji/ui/share-code-text'
import { Tag } from '@jiangji/ui/tag'
import { useToast } from '@jiangji/ui/toast'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { Asked } from '../asked.tsx'
import { copyText } from '../copy-text.ts'
import { useDates } from '../words/use-dates.ts'
import { useWords } from '../words/use-words.tsx'
import { PageHead } from './page-head.tsx'
import { useShownWords } from './use-shown-words.ts'

export function SharedPage() {
  const { words } = useWords()
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

type OpenedProps = {
  title: string
  code: string
  url: string
  expiresAt: string
  purpose: string
  state: 'active' | 'expired' | 'withdrawn'
  kind: string
  fields: readonly string[] | null
}

function Opened({ title, code, url, expiresAt, purpose, state, kind, fields }: OpenedProps) {
  const { words } = useWords()
  const dates = useDates()
  const w = words.student.shared
  const copy = useCopy()
  const shown = useShownWords()
  if (state !== 'active') return <Tag tone="amber">{words.student.shares.states[state]}</Tag>
  return (
    <div className="rounded-card border border-line bg-white px-5 py-6 text-center">
      <p className="font-serif text-19 font-bold">{title}</p>
      <p className="mt-1 text-14 text-ink-500">
        {words.student.shares.purpose(purpose)} · {words.student.shares.until(dates.date(expiresAt))}
      </p>
      <p className="mt-1 text-14 text-ink-500">{shown({ kind, fields })}</p>
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

function useCopy() {
  const { words } = useWords()
  const toast = useToast()
  return async (text: string) => {
    if (await copyText(text)) toast.say(words.student.shared.copied)
    else toast.warn(words.student.shared.copyFailed)
  }
}
