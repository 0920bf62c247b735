import { Button, type ButtonVariant } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { download, keep, keepsNoFiles } from '../api/download.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'

type TakeButtonProps = { address: string; variant?: ButtonVariant; children: ReactNode }

/** A button that downloads one file, says that it is being made, and why when it is not given. */
export function TakeButton({ address, variant = 'secondary', children }: TakeButtonProps) {
  const sentence = useRefusal()
  const take = useMutation({ mutationFn: async () => keep(await download(address)) })
  return (
    <div className="space-y-2">
      <Button variant={variant} className="w-full" busy={take.isPending} onClick={() => take.mutate()}>
        {children}
      </Button>
      {take.isError && <Notice tone="bad">{sentence(take.error)}</Notice>}
    </div>
  )
}

/** The way out of a browser that keeps no files; nothing elsewhere. */
export function KeepingNotice() {
  const { words } = useWords()
  if (!keepsNoFiles(navigator.userAgent)) return null
  return <Notice tone="wait">{words.student.take.inWeChat}</Notice>
}
