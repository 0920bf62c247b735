import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../use-words.tsx'
import { watchForQr } from './watch-for-qr.ts'

export function ScanPage({ onText, onRestart }: { onText: (text: string) => void; onRestart: () => void }) {
  const { words } = useWords()
  const w = words.page.brought
  const video = useRef<HTMLVideoElement>(null)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    if (!video.current) return
    return watchForQr(video.current, { onText, onRefused: () => setRefused(true) })
  }, [onText])
  return (
    <div className="space-y-4 px-5 py-6 sm:mx-auto sm:max-w-115">
      <h1 className="text-24 leading-tight font-semibold">{w.scan}</h1>
      {refused ? (
        <Notice tone="wait">{w.cameraRefused}</Notice>
      ) : (
        <>
          <p className="text-ink-700">{w.scanHelp}</p>
          <video
            ref={video}
            muted
            playsInline
            aria-label={w.scanPicture}
            className="aspect-square w-full rounded-card bg-ink-900 object-cover"
          />
        </>
      )}
      <Button variant="secondary" onClick={onRestart} className="w-full">
        {w.byCode}
      </Button>
    </div>
  )
}
