import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../words/use-words.tsx'
import { forgetHere, keepHere } from './kept-portfolio.ts'
import { keepsHere } from './kept-here.ts'
import { canKeep } from './shell.ts'

/** Her own choice for this one device: readable without a network, gone when she signs out. */
export function KeepOnDevice() {
  const { words } = useWords()
  const toast = useToast()
  const [kept, setKept] = useState(keepsHere)
  const w = words.student.offline
  const change = useMutation({
    mutationFn: () => (kept ? forgetHere() : keepHere()),
    onSuccess: () => {
      setKept(keepsHere())
      toast.say(kept ? w.removed : w.kept)
    },
    onError: async () => {
      await forgetHere().catch(() => undefined)
      setKept(keepsHere())
      toast.warn(w.failed)
    },
  })
  return (
    <section className="max-w-140 rounded-card border border-line bg-white px-5 py-4">
      <h2 className="text-16 font-semibold">{w.title}</h2>
      <p className="mt-1 text-14 text-ink-700">{canKeep() ? (kept ? w.isKept : w.hint) : w.cannot}</p>
      {canKeep() && (
        <Button
          variant="secondary"
          className="mt-3 w-full"
          busy={change.isPending}
          onClick={() => change.mutate()}
        >
          {kept ? w.remove : w.keep}
        </Button>
      )}
    </section>
  )
}
