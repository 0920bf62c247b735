import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'

export function StrictStyles({ children }: { children: ReactNode }) {
  return <CSPProvider disableStyleElements>{children}</CSPProvider>
}
