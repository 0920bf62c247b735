import { Button } from '@jiangji/ui/button'
import { TextField } from '@jiangji/ui/field'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { StudentNumberField } from './student-number-field.tsx'

export type OtherMember = { studentNumber: string; part: string }

type OtherMembersProps = { members: readonly OtherMember[]; onChange: (members: OtherMember[]) => void }

/** The members of a team beside the first one. */
export function OtherMembers({ members, onChange }: OtherMembersProps) {
  const { words } = useDeskWords()
  const w = words.college.award
  const change = (at: number, changed: Partial<OtherMember>) =>
    onChange(members.map((member, place) => (place === at ? { ...member, ...changed } : member)))
  return (
    <fieldset className="space-y-3 rounded-card border border-line p-4">
      <legend className="px-1 text-15 font-semibold">{w.others}</legend>
      <p className="text-13 text-ink-500">{w.othersHelp}</p>
      {members.map((member, at) => {
        const place = String(at + 2)
        return (
          <div key={place} className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <StudentNumberField
              label={w.otherNumber(place)}
              value={member.studentNumber}
              onValueChange={(studentNumber) => change(at, { studentNumber })}
            />
            <TextField
              label={w.otherPart(place)}
              optional={words.shell.optional}
              value={member.part}
              onValueChange={(part) => change(at, { part })}
            />
            <Button
              variant="quiet"
              aria-label={w.removeOther(place)}
              onClick={() => onChange(members.filter((_, each) => each !== at))}
            >
              {w.remove}
            </Button>
          </div>
        )
      })}
      <Button variant="secondary" onClick={() => onChange([...members, { studentNumber: '', part: '' }])}>
        {w.addOther}
      </Button>
    </fieldset>
  )
}
