import { Dialog } from '@jiangji/ui/dialog'
import { Tag } from '@jiangji/ui/tag'
import { Link } from '@tanstack/react-router'
import type { MappedSkill } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

export interface OpenedMark {
  readonly skill: MappedSkill
  readonly side: keyof MappedSkill['marks']
}

/** The records behind a mark, and why they stand there. */
export function MarkEvidence({
  opened: { skill, side },
  onClose,
}: {
  opened: OpenedMark
  onClose: () => void
}) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const dates = useDates()
  const w = words.skills
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.evidence(skill.skill.name, domain.kind(side))}
      closeLabel={words.shell.close}
    >
      <ul className="divide-y divide-line">
        {skill.marks[side].map((mark) => (
          <li key={mark.recordId} className="py-2">
            <Link
              to="/portfolio/$recordId"
              params={{ recordId: mark.recordId }}
              className="flex min-h-11 items-center text-16 font-semibold text-copper-700"
            >
              {mark.title}
            </Link>
            <p className="mb-1 text-13 text-ink-500">
              {[mark.on && dates.date(mark.on), mark.level !== null && w.levels[mark.level]]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Tag tone={mark.bearing === 'draft' ? 'amber' : 'jade'}>{w.bearing[mark.bearing]}</Tag>
          </li>
        ))}
      </ul>
      <p className="text-13 break-words text-ink-500">
        {skill.skill.state === 'draft' ? w.draftSkill : skill.skill.source}
      </p>
    </Dialog>
  )
}
