import { Button } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import type { SlipLine } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { useDomain } from '../../words/use-domain.ts'

type Printed = SlipLine & { purpose?: 'opening' | 'recovery' }

type SlipSheetProps = {
  className: string
  title?: string
  slips: readonly Printed[]
  onBack: () => void
  backLabel?: string
  printLabel?: string
}

export function SlipSheet({ className, title, slips, onBack, backLabel, printLabel }: SlipSheetProps) {
  const { words } = useDeskWords()
  const w = words.college.slips
  const open = slips.filter(({ activated }) => !activated)
  return (
    <>
      <DeskHead
        title={title ?? w.making(className)}
        {...(title === undefined ? { line: w.lead } : {})}
        action={
          <>
            <Button variant="secondary" onClick={onBack}>
              {backLabel ?? w.back}
            </Button>
            <Button disabled={open.length === 0} onClick={() => print()}>
              {printLabel ?? w.print}
            </Button>
          </>
        }
      />
      {open.length === 0 ? (
        <EmptyState title={w.allActivated} />
      ) : (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3 print:grid-cols-2 print:gap-0">
          {open.map((slip) => (
            <Slip key={slip.studentNumber} slip={slip} className={className} />
          ))}
        </ul>
      )}
    </>
  )
}

function Slip({ slip, className }: { slip: Printed; className: string }) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.college.slips
  return (
    <li className="break-inside-avoid border border-dashed border-edge bg-white px-4 py-3 max-print:rounded-control">
      <p className="flex flex-wrap justify-between gap-x-3">
        <b className="min-w-0 text-17 wrap-anywhere">{slip.name}</b>
        <span className="min-w-0 text-13 wrap-anywhere text-ink-500">
          {[className, ...(slip.schooling ? [domain.stage(slip.schooling)] : []), slip.studentNumber].join(
            ' · ',
          )}
        </span>
      </p>
      <p className="mt-2 font-mono text-22 leading-tight font-semibold tracking-[.12em]">
        <span className="sr-only">{w.code} </span>
        {groupInFives(slip.code)}
      </p>
      <p className="mt-2 text-13 text-pretty text-ink-700">
        {(slip.purpose === 'recovery' ? w.howRecovery : w.how)(`${location.host}/activate`)}
      </p>
      <p className="text-13 text-ink-500">{w.until(dates.date(slip.expiresAt))}</p>
    </li>
  )
}

function groupInFives(code: string): string {
  return code.replace(/[^0-9A-Z]/gi, '').replace(/(.{5})(?=.)/g, '$1 ')
}
