import { Button } from '@jiangji/ui/button'
import type { GuardianLine } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { DeskHead } from '../desk-head.tsx'

type GuardianSlipProps = { child: string; guardian: GuardianLine; onBack: () => void }

/** The paper with which a guardian consents. */
export function GuardianSlip({ child, guardian: { name, signInNumber, slip }, onBack }: GuardianSlipProps) {
  const { words } = useDeskWords()
  const dates = useDates()
  const w = words.guardianDesk
  if (!slip) return null
  return (
    <>
      <DeskHead
        title={w.slipTitle(child)}
        action={
          <>
            <Button variant="secondary" onClick={onBack}>
              {w.back}
            </Button>
            <Button onClick={() => print()}>{w.print}</Button>
          </>
        }
      />
      <div className="max-w-100 border border-dashed border-edge bg-white px-4 py-3">
        <p className="text-17 font-semibold wrap-anywhere">{name}</p>
        <p className="text-13 text-ink-700">{w.slipFor(child)}</p>
        <p className="mt-2 font-mono text-22 leading-tight font-semibold tracking-[.12em]">
          <span className="sr-only">{w.code} </span>
          {slip.code.replace(/(.{5})(?=.)/g, '$1 ')}
        </p>
        <p className="mt-2 text-13 text-pretty text-ink-700">{w.slipHow(`${location.host}/activate`)}</p>
        <p className="text-13 text-ink-500">{w.slipUntil(dates.date(slip.expiresAt))}</p>
        <p className="mt-2 text-15 font-semibold">{w.signInNumber(signInNumber)}</p>
        <p className="text-13 text-ink-700">{w.slipLater}</p>
      </div>
    </>
  )
}
