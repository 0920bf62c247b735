import { useEffect, useState } from 'react'
import type { Check, Found } from './check-answer.ts'

export type SelfCheck = 'none' | 'running' | 'agrees' | 'differs' | 'unavailable'

export function useSelfCheck({ token, checks, checkedAt }: Found): SelfCheck {
  const [seen, setSeen] = useState<{ token: string; state: SelfCheck } | null>(null)
  useEffect(() => {
    if (!token) return
    let wanted = true
    const run = async () => {
      const state = await checked(token, checks, new Date(checkedAt))
      if (wanted) setSeen({ token, state })
    }
    void run()
    return () => {
      wanted = false
    }
  }, [token, checks, checkedAt])
  if (!token) return 'none'
  return seen?.token === token ? seen.state : 'running'
}

async function checked(token: string, there: readonly Check[], at: Date): Promise<SelfCheck> {
  try {
    const { checkHere } = await import('./self-check.ts')
    return await checkHere(token, there, at)
  } catch {
    return 'unavailable'
  }
}
