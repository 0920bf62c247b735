import { Button } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { writeCount } from '@jiangji/ui/writing/date'
import type { SkillDrafts } from '../api/outputs.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import type { DraftState } from './skill-drafts-page.tsx'

type LinesProps = {
  lines: SkillDrafts['lines']
  state: DraftState
  picked: ReadonlySet<string>
  onPick: (picked: ReadonlySet<string>) => void
  busy: boolean
  onDecide: (answer: DraftState) => void
}

const answers: readonly DraftState[] = ['approved', 'rejected', 'draft']

export function SkillDraftLines({ lines, state, picked, onPick, busy, onDecide }: LinesProps) {
  const { words } = useDeskWords()
  const w = words.skills.drafts
  const count = writeCount(picked.size)
  const label = { approved: w.approve(count), rejected: w.reject(count), draft: w.reopen(count) }
  const toggle = (key: string, isOn: boolean) => {
    const next = new Set(picked)
    if (isOn) next.add(key)
    else next.delete(key)
    onPick(next)
  }
  return (
    <section className="rounded-card border border-line bg-white">
      <div className="sticky top-0 z-10 flex flex-wrap items-center justify-between gap-3 border-b border-line bg-head px-4 py-2">
        <CheckBox
          label={w.pickAll}
          checked={picked.size === lines.length}
          onChange={(isOn) => onPick(new Set(isOn ? lines.map(({ key }) => key) : []))}
        />
        <div className="flex flex-wrap gap-2">
          {answers
            .filter((answer) => answer !== state)
            .map((answer) => (
              <Button
                key={answer}
                size="small"
                variant={answer === 'approved' ? 'primary' : 'secondary'}
                disabled={picked.size === 0}
                busy={busy}
                onClick={() => onDecide(answer)}
              >
                {label[answer]}
              </Button>
            ))}
        </div>
      </div>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.key} className="px-4 py-2">
            <CheckBox
              label={`${line.from} → ${line.to}`}
              checked={picked.has(line.key)}
              onChange={(isOn) => toggle(line.key, isOn)}
            />
            <p className="pl-9 text-13 break-words text-ink-500">{`${w.basis}：${line.basis}`}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
