import { levelNames, hasLevel, schemeNames, type Scheme } from '@jiangji/domain/certificate/scheme'
import { awardLevels } from '@jiangji/domain/competition/award'
import { contestLevels } from '@jiangji/domain/competition/level'
import { planSchema, type Plan } from '@jiangji/domain/progression/plan'
import { Button } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { Dialog } from '@jiangji/ui/dialog'
import { SelectField, TextField } from '@jiangji/ui/field'
import { useState } from 'react'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

type Item = Plan['planned'][number]

type AddPlannedProps = { intake: number; busy: boolean; onClose: () => void; onAdd: (item: Item) => void }

const formId = 'add-planned'

export function AddPlanned({ intake, busy, onClose, onAdd }: AddPlannedProps) {
  const { words } = useLearnerWords()
  const w = words.progression.plan
  const [what, setWhat] = useState<string>('award')
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.add}
      closeLabel={words.shell.close}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {w.cancel}
          </Button>
          <Button type="submit" form={formId} busy={busy}>
            {w.keep}
          </Button>
        </>
      }
    >
      <Chips
        label={w.what}
        chips={[
          { key: 'award', label: w.award },
          { key: 'certificate', label: w.certificate },
        ]}
        selected={what}
        onSelect={setWhat}
      />
      {what === 'award' ? <AwardForm intake={intake} onAdd={onAdd} /> : <CertificateForm onAdd={onAdd} />}
    </Dialog>
  )
}

function AwardForm({ intake, onAdd }: Pick<AddPlannedProps, 'intake' | 'onAdd'>) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const w = words.progression.plan
  const [draft, setDraft] = useState({
    contest: words.progression.families['vocational-students'],
    level: 'provincial',
    award: 'first',
    participation: 'individual',
    awardedOn: `${intake}-01-01`,
  })
  const [tried, setTried] = useState(false)
  const set = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed })
  const submit = () => {
    setTried(true)
    const read = planSchema.shape.planned.element.safeParse({ what: 'award', ...draft })
    if (read.success) onAdd(read.data)
  }
  return (
    <form
      id={formId}
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={w.contest}
        value={draft.contest}
        onValueChange={(contest) => set({ contest })}
        maxLength={120}
        error={tried && draft.contest.trim().length < 2 ? w.missingContest : undefined}
      />
      <SelectField
        label={w.level}
        value={draft.level}
        onPick={(level) => set({ level })}
        choices={contestLevels.map((level) => ({ value: level, label: domain.level(level) }))}
      />
      <SelectField
        label={w.place}
        value={draft.award}
        onPick={(award) => set({ award })}
        choices={awardLevels.map((award) => ({
          value: award,
          label: domain.choice('competition', 'awardLevel', award),
        }))}
      />
      <SelectField
        label={w.entrant}
        value={draft.participation}
        onPick={(participation) => set({ participation })}
        choices={(['individual', 'team'] as const).map((each) => ({
          value: each,
          label: words.progression.facts.entrants[each],
        }))}
      />
      <TextField
        label={w.on}
        type="date"
        value={draft.awardedOn}
        onValueChange={(awardedOn) => set({ awardedOn })}
        error={tried && draft.awardedOn === '' ? w.missingDate : undefined}
      />
    </form>
  )
}

function CertificateForm({ onAdd }: Pick<AddPlannedProps, 'onAdd'>) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const w = words.progression.plan
  const [scheme, setScheme] = useState<Scheme>('skill-level')
  const levels = levelNames.filter((level) => hasLevel(scheme, level))
  const [level, setLevel] = useState('skill-3')
  const chosen = levels.find((each) => each === level) ?? levels[0]
  return (
    <form
      id={formId}
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) onAdd({ what: 'certificate', scheme, level: chosen })
      }}
    >
      <SelectField
        label={w.scheme}
        value={scheme}
        onPick={(picked) => setScheme(schemeNames.find((each) => each === picked) ?? scheme)}
        choices={schemeNames.map((each) => ({ value: each, label: domain.scheme(each) }))}
      />
      <SelectField
        label={w.certificateLevel}
        value={chosen ?? ''}
        onPick={setLevel}
        choices={levels.map((each) => ({ value: each, label: domain.level(each) }))}
      />
    </form>
  )
}
