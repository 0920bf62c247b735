import { useEffect, useState } from 'react'
import type { Found } from './check-answer.ts'

export type SelfCheck = 'none' | 'running' | 'agrees' | 'differs' | 'unavailable'

export function useSelfCheck({ token, verdict, checkedAt }: Found): SelfCheck {
  const [state, setState] = useState<SelfCheck>('none')
  useEffect(() => {
    if (!token) return
    let wanted = true
    setState('running')
    const run = async () => {
      const { checkHere } = await import('./self-check.ts')
      return checkHere(token, verdict, new Date(checkedAt))
    }
    run()
      .catch(() => 'unavailable' as const)
      .then((seen) => wanted && setState(seen))
    return () => {
      wanted = false
    }
  }, [token, verdict, checkedAt])
  return state
}
