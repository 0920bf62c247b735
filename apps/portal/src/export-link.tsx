import { buttonClass } from '@jiangji/ui/button'
import { FileDown } from 'lucide-react'
import { exportAddress } from './api/workbook.ts'
import { useWords } from './words/use-words.tsx'

type ExportLinkProps = {
  hint?: string
  size?: 'small'
} & ({ list: string; asked?: Readonly<Record<string, string | null | undefined>> } | { href: string })

/** Takes the lists of a page along as a workbook, narrowed as they are shown. */
export function ExportLink({ hint, size, ...taken }: ExportLinkProps) {
  const { words } = useWords()
  const w = words.shell.exporting
  return (
    <a
      href={'href' in taken ? taken.href : exportAddress(taken.list, taken.asked)}
      download
      title={hint ?? w.hint}
      className={`${buttonClass('secondary', size)} gap-1.5`}
    >
      <FileDown size={size === 'small' ? 16 : 18} aria-hidden="true" />
      {w.label}
    </a>
  )
}
