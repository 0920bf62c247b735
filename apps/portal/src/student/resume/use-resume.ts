import type { Resume } from '@jiangji/domain/resume/resume'
import { useToast } from '@jiangji/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import type { OwnResume } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

/** The résumé as it is being written: kept when it is saved, and the one before it back by one press. */
export function useResume({ resume, records }: OwnResume) {
  const w = useLearnerWords().words.resume
  const toast = useToast()
  const queries = useQueryClient()
  const kept = { ...resume, lines: resume.lines.filter((line) => stands(line.recordId, records)) }
  const [draft, setDraft] = useState<Resume>(kept)
  const [skills, setSkills] = useState(resume.skills.join('、'))
  const store = useMutation({
    ...api.resume.save.mutationOptions(),
    onSuccess: (answer) => queries.setQueryData(api.resume.mine.queryKey(), answer),
  })
  const show = (shown: Resume) => {
    setDraft(shown)
    setSkills(shown.skills.join('、'))
  }
  const written = { ...draft, skills: skillsIn(skills) }
  const keep = async (lines: Resume['lines']) => {
    await store.mutateAsync({ ...written, lines }).then(({ resume: now }) => show(now))
  }
  const save = () =>
    store.mutate(written, {
      onSuccess: ({ resume: now }) => {
        show(now)
        toast.offer(w.saved, w.undo, () => store.mutate(kept, { onSuccess: () => show(kept) }))
      },
    })
  return {
    draft,
    skills,
    setSkills,
    change: (changed: Partial<Resume>) => setDraft({ ...draft, ...changed }),
    save,
    keep,
    busy: store.isPending,
    error: store.error,
    isChanged: JSON.stringify(written) !== JSON.stringify(kept),
  }
}

function stands(recordId: string, records: OwnResume['records']): boolean {
  return records.some((record) => record.recordId === recordId && record.standing !== 'ended')
}

function skillsIn(text: string): string[] {
  return text
    .split(/[、，,;；\n]/)
    .map((skill) => skill.trim().slice(0, 20))
    .filter((skill) => skill !== '')
    .slice(0, 12)
}
