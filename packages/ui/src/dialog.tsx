import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  actions?: ReactNode
}

export function Dialog({ open, onClose, title, closeLabel, children, actions }: DialogProps) {
  const justOpened = useJustOpened(open)
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={(next, { reason }) => {
        if (!next && !(reason === 'outside-press' && justOpened())) onClose()
      }}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-ink-900/45 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          onClickCapture={dropSecondClick}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col rounded-t-2xl bg-white shadow-xl transition-transform data-ending-style:translate-y-6 data-starting-style:translate-y-6 sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[min(32rem,92vw)] sm:-translate-1/2 sm:rounded-2xl"
        >
          <div className="flex items-center justify-between gap-3 border-b border-line py-2 pr-2 pl-5">
            <BaseDialog.Title className="text-18 font-semibold">{title}</BaseDialog.Title>
            <BaseDialog.Close
              aria-label={closeLabel}
              className="grid size-11 place-items-center rounded-control text-ink-700 hover:bg-copper-50"
            >
              <X size={20} aria-hidden="true" />
            </BaseDialog.Close>
          </div>
          <div className="space-y-4 overflow-y-auto px-5 py-4">{children}</div>
          {actions && (
            <div className="flex flex-wrap justify-end gap-3 border-t border-line px-5 py-3 max-sm:[&>*]:flex-1">
              {actions}
            </div>
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}

const doubleClickMs = 500

/** The second half of the double click that opened a dialog lands beside it and must not close it. */
function useJustOpened(open: boolean): () => boolean {
  const openedAt = useRef(-Infinity)
  useEffect(() => {
    if (open) openedAt.current = performance.now()
  }, [open])
  return () => performance.now() - openedAt.current < doubleClickMs
}

/** Or lands on a button inside it, which was not there for the first half. */
function dropSecondClick(event: MouseEvent): void {
  if (event.detail < 2) return
  event.preventDefault()
  event.stopPropagation()
}
