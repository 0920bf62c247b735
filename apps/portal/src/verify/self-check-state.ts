import { useEffect, useState } from 'react'
import type { Check, Found } from './check-answer.ts'

export type SelfCheck = 'none' | 'running' | 'agrees' | 'differs' | 'unavailable'

/** What the platform answered, for this device to compare. */
export type Seen = { checks: readonly Check[]; checkedAt: string; keyUrl: string | undefined }

export function useSelfCheck({ token, checks, checkedAt, keyUrl }: Found): SelfCheck {
  const [seen, setSeen] = useState<{ token: string; state: SelfCheck } | null>(null)
  useEffect(() => {
    if (!token) return
    let wanted = true
    const run = async () => {
      const state = await checked(token, { checks, checkedAt, keyUrl })
      if (wanted) setSeen({ token, state })
    }
    void run()
    return () => {
      wanted = false
    }
  }, [token, checks, checkedAt, keyUrl])
  if (!token) return 'none'
  return seen?.token === token ? seen.state : 'running'
}

async function checked(token: string, seen: Seen): Promise<SelfCheck> {
  try {
    const { checkHere } = await import('./self-check.ts')
    return await checkHere(token, seen)
  } catch {
    return 'unavailable'
  }
}
