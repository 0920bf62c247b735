import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { StateMark } from './state-mark.tsx'
import type { Said } from './toast.tsx'

type ToastListProps = { said: readonly Said[]; closeLabel: string }

export function ToastList({ said, closeLabel }: ToastListProps) {
  return (
    <Toast.Provider timeout={6000}>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-20 z-60 flex flex-col gap-2 sm:inset-x-auto sm:right-6 sm:bottom-6 sm:w-96 print:hidden">
          <Shown said={said} closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Shown({ said, closeLabel }: ToastListProps) {
  const { toasts, add } = Toast.useToastManager()
  const taken = useRef(0)
  useEffect(() => {
    const fresh = said.slice(taken.current)
    taken.current = said.length
    for (const each of fresh) add(each)
  }, [said, add])
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="rounded-control bg-ink-900 text-white shadow-lg">
      <Toast.Content className="flex items-center gap-3 py-1 pr-1 pl-4">
        <StateMark shape={toast.type === 'bad' ? 'failed' : 'passed'} />
        <Toast.Title className="flex-1 py-2 text-15" />
        <Toast.Action className="min-h-11 px-2 text-15 font-semibold underline underline-offset-4" />
        <Toast.Close aria-label={closeLabel} className="grid size-11 place-items-center rounded-control">
          <X size={18} aria-hidden="true" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
