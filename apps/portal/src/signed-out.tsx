import { Notice } from '@jiangji/ui/notice'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isSignedOut } from './api/refusal.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { useRefusal } from './words/refusal-words.ts'
import { useWords } from './words/use-words.tsx'

/** An act refused because this browser was signed out elsewhere offers the way back in, whatever page it was on. */
export function SignedOut() {
  const { words } = useWords()
  const sentence = useRefusal()
  const error = useSignedOut()
  if (error === null) return null
  return (
    <div className="fixed inset-x-4 top-4 z-60 sm:right-6 sm:left-auto sm:w-96 print:hidden">
      <Notice tone="wait" title={sentence(error)} action={<SignInAgain beside />}>
        {words.shell.signIn.beside}
      </Notice>
    </div>
  )
}

function useSignedOut(): Error | null {
  const queries = useQueryClient()
  const [error, setError] = useState<Error | null>(null)
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ mutation }) => {
        const refused = mutation?.state.error ?? null
        if (isSignedOut(refused)) setError(refused)
        else if (mutation?.state.status === 'success') setError(null)
      }),
    [queries],
  )
  return error
}
