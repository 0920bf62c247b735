import { draftSubjects, type DraftSubject } from '@jiangji/domain/skill/link'
import { Button } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { EmptyState } from '@jiangji/ui/empty-state'
import { TextField } from '@jiangji/ui/field'
import { Notice } from '@jiangji/ui/notice'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { Asked } from '../asked.tsx'
import { ExportLink } from '../export-link.tsx'
import { useRefusal } from '../words/refusal-words.ts'
import { useDeskWords } from '../words/use-desk-words.ts'
import { PageHead } from './page-head.tsx'
import { SkillDraftLines } from './skill-draft-lines.tsx'
import { useDecideDrafts } from './use-decide-drafts.ts'

const states = ['draft', 'approved', 'rejected'] as const

export type DraftState = (typeof states)[number]

const firstPage = { search: '', after: null } as const

/** Links nobody cites, looked at by a person: a page of them is answered at once, and the answer can be taken back. */
export function SkillDraftsPage() {
  const { words } = useDeskWords()
  const w = words.skills.drafts
  const sentence = useRefusal()
  const [subject, setSubject] = useState<DraftSubject>('major')
  const [state, setState] = useState<DraftState>('draft')
  const [place, setPlace] = useState<{ search: string; after: string | null }>(firstPage)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const drafts = useQuery({
    ...api.skill.drafts.queryOptions({ subject, state, ...place }),
    placeholderData: keepPreviousData,
  })
  const decide = useDecideDrafts(() => setPicked(new Set()))
  const go = (to: Partial<typeof place>) => {
    setPicked(new Set())
    setPlace({ ...place, ...to })
  }
  const count = (each: DraftSubject) => drafts.data?.counts[each] ?? 0
  return (
    <>
      <PageHead
        title={w.title}
        line={<p className="max-w-[60em]">{w.lead}</p>}
        action={<ExportLink list="skill-drafts" asked={{ subject, state, search: place.search }} />}
      />
      <div className="space-y-3">
        <Chips
          label={w.subject}
          chips={draftSubjects.map((each) => ({ key: each, label: `${w.subjects[each]} ${count(each)}` }))}
          selected={subject}
          onSelect={(key) => {
            setSubject(draftSubjects.find((each) => each === key) ?? subject)
            go(firstPage)
          }}
        />
        <Chips
          label={w.state}
          chips={states.map((each) => ({ key: each, label: w.states[each] }))}
          selected={state}
          onSelect={(key) => {
            setState(states.find((each) => each === key) ?? state)
            go(firstPage)
          }}
        />
        <TextField
          label={w.search}
          type="search"
          value={place.search}
          maxLength={60}
          onValueChange={(search) => go({ search, after: null })}
        />
        {decide.isError && <Notice tone="bad">{sentence(decide.error)}</Notice>}
        <Asked query={drafts}>
          {({ lines }) =>
            lines.length === 0 ? (
              <EmptyState title={w.none} />
            ) : (
              <SkillDraftLines
                lines={lines}
                state={state}
                picked={picked}
                onPick={setPicked}
                busy={decide.isPending}
                onDecide={(answer) => decide.mutate({ subject, keys: [...picked], answer }, state)}
              />
            )
          }
        </Asked>
        <div className="flex gap-3">
          {place.after !== null && (
            <Button variant="quiet" onClick={() => go({ after: null })}>
              {w.first}
            </Button>
          )}
          {drafts.data && drafts.data.lines.length >= aPage && (
            <Button variant="secondary" onClick={() => go({ after: drafts.data.lines.at(-1)?.key ?? null })}>
              {w.more}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

const aPage = 100
