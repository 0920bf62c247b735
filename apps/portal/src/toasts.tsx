import { ToastArea } from '@jiangji/ui/toast'
import type { ReactNode } from 'react'
import { SignedOut } from './signed-out.tsx'
import { useWords } from './words/use-words.tsx'

export function Toasts({ children }: { children: ReactNode }) {
  const { words } = useWords()
  return (
    <ToastArea closeLabel={words.shell.close}>
      {children}
      <SignedOut />
    </ToastArea>
  )
}
