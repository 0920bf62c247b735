import { buttonClass } from '@jiangji/ui/button'
import { Link } from '@tanstack/react-router'
import { addresses } from '../api/download.ts'
import { useWords } from '../words/use-words.tsx'
import { KeepingNotice, TakeButton } from './take-button.tsx'

/** What a learner can take away of one record. */
export function RecordDownloads({ recordId, issued }: { recordId: string; issued: boolean }) {
  const { words } = useWords()
  const w = words.student.take
  return (
    <section className="space-y-2 print:hidden">
      <h2 className="text-15 font-semibold text-ink-500">{w.title}</h2>
      <KeepingNotice />
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <Link to="/portfolio/$recordId/pdf" params={{ recordId }} className={buttonClass('secondary')}>
          {w.pdf}
        </Link>
        <TakeButton address={addresses.credential(recordId)}>{w.credential}</TakeButton>
        <TakeButton address={addresses.badge(recordId, 'png')}>{w.badge}</TakeButton>
        <TakeButton address={addresses.badge(recordId, 'svg')}>{w.badgeSvg}</TakeButton>
        {issued && <TakeButton address={addresses.w3c(recordId)}>{w.w3c}</TakeButton>}
      </div>
      <p className="text-13 text-ink-500">{w.credentialHint}</p>
    </section>
  )
}
