import { longestIntroduction, mostResumeLines, type Resume } from '@jiangji/domain/resume/resume'
import { Button } from '@jiangji/ui/button'
import { AreaField, TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { addresses } from '../../api/download.ts'
import type { OwnResume } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useRefusal } from '../../words/refusal-words.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { PageHead } from '../page-head.tsx'
import { KeepingNotice, TakeButton } from '../take-button.tsx'
import { ChooseLines, EndedLines } from './choose-lines.tsx'
import { MakeProofs } from './make-proofs.tsx'
import { useResume } from './use-resume.ts'

export function ResumePage() {
  const { words } = useLearnerWords()
  const resume = useQuery({ ...api.resume.mine.queryOptions(), refetchOnWindowFocus: false })
  return (
    <>
      <PageHead
        title={words.resume.title}
        back={{ to: '/portfolio/materials', label: words.student.materials.title }}
      />
      <Asked query={resume}>{(own) => <ResumeForm own={own} />}</Asked>
    </>
  )
}

function ResumeForm({ own }: { own: OwnResume }) {
  const { words } = useLearnerWords()
  const w = words.resume
  const sentence = useRefusal()
  const form = useResume(own)
  return (
    <form
      noValidate
      className="space-y-7 p-5"
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <KeepingNotice />
      <p className="text-15 text-ink-700">{w.lead}</p>
      <section className="space-y-3">
        <div>
          <h2 className="text-17 font-semibold">{w.lines}</h2>
          <p className="text-14 text-ink-500">{w.chosen(form.draft.lines.length, mostResumeLines)}</p>
        </div>
        <EndedLines own={own} />
        <ChooseLines
          records={own.records}
          lines={form.draft.lines}
          onChange={(lines) => form.change({ lines })}
        />
        <p className="text-14 text-ink-500">{w.noted}</p>
      </section>
      <OwnWords draft={form.draft} skills={form.skills} onChange={form.change} onSkills={form.setSkills} />
      {form.error && <Notice tone="bad">{sentence(form.error)}</Notice>}
      <Button type="submit" className="w-full" busy={form.busy}>
        {w.save}
      </Button>
      {form.draft.lines.length > 0 && <MakeProofs own={own} draft={form.draft} onSave={form.keep} />}
      {form.isChanged ? (
        <p className="text-14 text-ink-500">{w.unsaved}</p>
      ) : (
        <TakeButton address={addresses.resume}>{w.download}</TakeButton>
      )}
    </form>
  )
}

type OwnWordsProps = {
  draft: Resume
  skills: string
  onChange: (changed: Partial<Resume>) => void
  onSkills: (text: string) => void
}

function OwnWords({ draft, skills, onChange, onSkills }: OwnWordsProps) {
  const { words } = useLearnerWords()
  const w = words.resume
  const text = (key: 'target' | 'phone' | 'email', most: number) => ({
    label: w[key],
    optional: w.optional,
    value: draft[key],
    maxLength: most,
    onValueChange: (value: string) => onChange({ [key]: value }),
  })
  return (
    <section className="space-y-4">
      <div>
        <h2 className="text-17 font-semibold">{w.own}</h2>
        <p className="text-14 text-ink-500">{w.ownHint}</p>
      </div>
      <TextField {...text('target', 40)} placeholder={w.targetExample} />
      <AreaField
        label={w.introduction}
        optional={w.optional}
        help={w.signs(draft.introduction.length, longestIntroduction)}
        rows={5}
        value={draft.introduction}
        onType={(typed) => onChange({ introduction: typed.slice(0, longestIntroduction) })}
      />
      <TextField
        label={w.skills}
        optional={w.optional}
        help={w.skillsHelp}
        value={skills}
        onValueChange={onSkills}
      />
      <TextField {...text('phone', 30)} type="tel" autoComplete="tel" />
      <TextField {...text('email', 80)} type="email" autoComplete="email" />
    </section>
  )
}
