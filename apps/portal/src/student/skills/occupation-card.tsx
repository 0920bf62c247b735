import { SkillMap, type SkillMarkDrawn } from '@jiangji/ui/skill-map'
import { Tag } from '@jiangji/ui/tag'
import { useState } from 'react'
import type { MappedSkill, SkilledOccupation } from '../../api/outputs.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { MarkEvidence, type OpenedMark } from './mark-evidence.tsx'

const sides = ['placement', 'course', 'competition', 'certificate'] as const

export function OccupationCard({ occupation, isOpen }: { occupation: SkilledOccupation; isOpen: boolean }) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const w = words.skills
  const [opened, setOpened] = useState<OpenedMark | null>(null)
  const rowOf = useRows()
  const open = (code: string, column: string) => {
    const skill = occupation.skills.find((each) => each.skill.code === code)
    const side = sides.find((each) => each === column)
    if (skill && side) setOpened({ skill, side })
  }
  return (
    <section className="rounded-card border border-line bg-white">
      <details open={isOpen} className="group" data-occupation={occupation.code}>
        <summary className="list-none px-4 py-3">
          <span className="flex items-start justify-between gap-3">
            <h2 className="text-17 font-semibold">{occupation.name}</h2>
            <Tag tone={occupation.by === 'evidence' ? 'copper' : 'ink'}>{w.by[occupation.by]}</Tag>
          </span>
          <span className="mt-0.5 block text-13 text-ink-500">
            {occupation.code} · {w.shown(occupation.shown, occupation.skills.length)}
          </span>
        </summary>
        <div className="border-t border-line px-2 pb-3">
          <SkillMap
            label={w.mapOf(occupation.name)}
            nameHeader={w.column}
            columns={sides.map((side) => ({
              key: side,
              sign: domain.kindSign(side),
              label: domain.kind(side),
            }))}
            rows={occupation.skills.map(rowOf)}
            onOpen={open}
          />
          <Tasks occupation={occupation} />
        </div>
      </details>
      {opened && <MarkEvidence opened={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

function useRows() {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const w = words.skills
  const markOf = ({ marks }: MappedSkill, side: (typeof sides)[number]): SkillMarkDrawn[] => {
    const here = marks[side]
    if (here.length === 0) return []
    const isDraft = here.every(({ bearing }) => bearing === 'draft')
    return [
      { column: side, count: here.length, isDraft, label: w.mark(domain.kind(side), here.length, isDraft) },
    ]
  }
  return (mapped: MappedSkill) => ({
    key: mapped.skill.code,
    name: mapped.skill.name,
    note: mapped.level === null ? '' : w.levels[mapped.level],
    isDraft: mapped.skill.state === 'draft',
    marks: sides.flatMap((side) => markOf(mapped, side)),
  })
}

function Tasks({ occupation }: { occupation: SkilledOccupation }) {
  const { words } = useLearnerWords()
  const w = words.skills
  if (occupation.tasks.length === 0) return null
  return (
    <details className="px-2 pt-2">
      <summary className="min-h-11 py-2.5 text-15 text-copper-700">{w.tasks}</summary>
      <ol className="list-decimal space-y-1 pl-5 text-14">
        {occupation.tasks.map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ol>
      <p className="mt-2 text-13 text-ink-500">{w.tasksSource}</p>
    </details>
  )
}
