import { Button, buttonClass } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useId } from 'react'
import { useWords } from './use-words.tsx'
import { bringFiles, type Way } from './way.ts'

/** Files, photos, pasted text and the camera; what this browser or connection cannot do is said, typing a code works all the same. */
export function OtherWays({ onBring }: { onBring: (way: Way) => void }) {
  const { words } = useWords()
  const w = words.page.brought
  const field = useId()
  const hasCamera = navigator.mediaDevices !== undefined
  return (
    <section
      aria-label={w.title}
      className="border-t border-line px-5 py-6 sm:mx-auto sm:mt-4 sm:max-w-115 sm:rounded-2xl sm:border sm:bg-white sm:px-8"
    >
      <h2 className="text-17 font-semibold">{w.title}</h2>
      <p className="mt-1 mb-4 text-14 text-ink-500">{w.lead}</p>
      <div className="grid gap-3">
        <input
          id={field}
          type="file"
          multiple
          className="peer sr-only"
          onChange={({ currentTarget }) => {
            const brought = bringFiles(currentTarget.files)
            currentTarget.value = ''
            if (brought) onBring(brought)
          }}
        />
        <label
          htmlFor={field}
          className={`${buttonClass('secondary')} cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-copper-500`}
        >
          {w.choose}
        </label>
        <div className="grid auto-cols-fr grid-flow-col gap-3">
          {hasCamera && (
            <Button variant="secondary" onClick={() => onBring('scan')}>
              {w.scan}
            </Button>
          )}
          <Button variant="secondary" onClick={() => onBring('paste')}>
            {w.paste}
          </Button>
        </div>
        {!window.isSecureContext && <Notice tone="wait">{w.insecure}</Notice>}
        {window.isSecureContext && !hasCamera && <p className="text-13 text-ink-500">{w.noCamera}</p>}
      </div>
    </section>
  )
}
