import { Notice } from '@jiangji/ui/notice'
import { useWords } from '../use-words.tsx'
import type { Basis } from './protocol.ts'

/** Why the platform's list of issuers was not used, such as a page too old to read it. */
export function Doubt({ basis: { doubt } }: { basis: Basis }) {
  const { words } = useWords()
  if (doubt === null) return null
  return (
    <div className="mb-3 print:hidden">
      <Notice tone="wait">{words.page.brought.sentence(words.domain.bundle(doubt))}</Notice>
    </div>
  )
}
