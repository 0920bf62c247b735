import { Notice } from '@jiangji/ui/notice'
import { lazy, Suspense } from 'react'
import { useWords } from './use-words.tsx'
import { bringText, type Way } from './way.ts'

type BroughtViewProps = {
  way: Way
  onBring: (way: Way) => void
  onCode: (code: string) => void
  onRestart: () => void
}

const BroughtPage = lazy(async () => {
  const page = await import('./brought/brought-page.tsx').catch(() => null)
  return { default: page?.BroughtPage ?? Missing }
})
const PastePage = lazy(async () => {
  const page = await import('./brought/paste-page.tsx').catch(() => null)
  return { default: page?.PastePage ?? Missing }
})
const ScanPage = lazy(async () => {
  const page = await import('./brought/scan-page.tsx').catch(() => null)
  return { default: page?.ScanPage ?? Missing }
})

/** What is needed for files, photos and the camera is loaded only here, so that a typed code stays quick. */
export function BroughtView({ way, onBring, onCode, onRestart }: BroughtViewProps) {
  const { words } = useWords()
  const waiting = (
    <p role="status" aria-busy="true" className="px-5 py-10 text-center text-17 text-ink-700">
      {words.page.brought.working}
    </p>
  )
  return <Suspense fallback={waiting}>{view()}</Suspense>

  function view() {
    const onText = (text: string) => onBring(bringText(text))
    if (way === 'paste') return <PastePage onText={onText} onRestart={onRestart} />
    if (way === 'scan') return <ScanPage onText={onText} onRestart={onRestart} />
    return <BroughtPage brought={way} onCode={onCode} onRestart={onRestart} />
  }
}

function Missing() {
  const { words } = useWords()
  return (
    <div className="px-5 py-6 sm:mx-auto sm:max-w-115">
      <Notice tone="bad">{words.page.brought.broken}</Notice>
    </div>
  )
}
