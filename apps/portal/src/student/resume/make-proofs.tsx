import type { Resume } from '@jiangji/domain/resume/resume'
import { Button } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { OwnResume } from '../../api/outputs.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDates } from '../../words/use-dates.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

const presets = ['30', '90', '180'] as const

type MakeProofsProps = { own: OwnResume; draft: Resume; onSave: (lines: Resume['lines']) => Promise<void> }

/** Which lines can be looked up now, and one consent for those that cannot. */
export function MakeProofs({ own, draft, onSave }: MakeProofsProps) {
  const { words } = useLearnerWords()
  const w = words.resume
  const dates = useDates()
  const proven = draft.lines.filter((line) => isProven(line, own))
  const shares = useQuery(api.share.list.queryOptions())
  const asked = new Set(
    shares.data?.filter(({ state }) => state === 'asked').map(({ shareId }) => shareId) ?? [],
  )
  const isAsked = ({ shareId }: Resume['lines'][number]) => shareId !== null && asked.has(shareId)
  const missing = draft.lines.filter((line) => !isProven(line, own) && !isAsked(line))
  const ends = own.proofs.map(({ until }) => until).toSorted()[0]
  return (
    <section className="space-y-3 rounded-card border border-line bg-white px-4 py-4">
      <h2 className="text-17 font-semibold">{w.proofs}</h2>
      <p role="status" className="text-15">
        {[
          w.proofsHave(proven.length, draft.lines.length),
          proven.length > 0 && ends && w.proofsUntil(dates.date(ends)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {draft.lines.some(isAsked) && <Notice tone="wait">{words.guardian.askedText}</Notice>}
      {missing.length > 0 && <Consent missing={missing} lines={draft.lines} onSave={onSave} />}
    </section>
  )
}

type ConsentProps = { missing: Resume['lines']; lines: Resume['lines']; onSave: MakeProofsProps['onSave'] }

function Consent({ missing, lines, onSave }: ConsentProps) {
  const { words } = useLearnerWords()
  const w = words.resume
  const sentence = useRefusal()
  const [recipient, setRecipient] = useState(w.purpose)
  const [days, setDays] = useState('90')
  const make = useMakeProofs({ recipient, purpose: w.purpose, days: Number(days) }, onSave)
  return (
    <>
      <TextField label={w.recipient} value={recipient} onValueChange={setRecipient} maxLength={60} />
      <div>
        <p className="mb-1.5 text-15 font-semibold">{w.days}</p>
        <Chips
          label={w.days}
          chips={presets.map((preset) => ({ key: preset, label: w.day(Number(preset)) }))}
          selected={days}
          onSelect={setDays}
        />
      </div>
      <Notice>{w.proofsWhat(missing.length, Number(days))}</Notice>
      {make.isError && <Notice tone="bad">{sentence(make.error)}</Notice>}
      <Button
        variant="secondary"
        className="w-full"
        busy={make.isPending}
        onClick={() => make.mutate({ missing, lines })}
      >
        {w.makeProofs(missing.length)}
      </Button>
    </>
  )
}

type Terms = { recipient: string; purpose: string; days: number }

function useMakeProofs(terms: Terms, onSave: MakeProofsProps['onSave']) {
  const queries = useQueryClient()
  const create = useMutation(api.share.create.mutationOptions())
  return useMutation({
    mutationFn: async ({ missing, lines }: Pick<ConsentProps, 'missing' | 'lines'>) => {
      const made = new Map<string, string>()
      try {
        for (const { recordId } of missing) {
          const { shareId } = await create.mutateAsync({ ...terms, items: [{ recordId, fields: [] }] })
          made.set(recordId, shareId)
        }
      } finally {
        await onSave(lines.map((line) => ({ ...line, shareId: made.get(line.recordId) ?? line.shareId })))
      }
    },
    onSettled: () => queries.invalidateQueries(api.share.list.queryFilter()),
  })
}

function isProven({ recordId, shareId }: Resume['lines'][number], { proofs, resume }: OwnResume): boolean {
  const isKept = resume.lines.some((line) => line.recordId === recordId && line.shareId === shareId)
  return isKept && proofs.some((proof) => proof.recordId === recordId)
}
