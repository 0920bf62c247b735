import { ChoiceCards } from '@jiangji/ui/choice-cards'
import { TrailSteps } from '@jiangji/ui/trail'
import { useState } from 'react'
import { exampleAddress } from '../api/workbook.ts'
import { useSession } from '../session/session.ts'
import { useWords } from '../words/use-words.tsx'
import { BatchList } from './batch-list.tsx'
import { useBatchWords } from './batch-words.ts'
import { DeskHead } from './desk-head.tsx'
import { entryOf, importKinds, type ImportKind } from './import-kinds.ts'
import { importSteps } from './import-steps.ts'
import { UploadBox } from './upload-box.tsx'

export function ImportPage() {
  const { words } = useWords()
  const w = words.college.import
  const batchWords = useBatchWords()
  const [kind, setKind] = useState<ImportKind>('roster')
  return (
    <>
      <DeskHead title={w.title} />
      <div className="space-y-5">
        <TrailSteps label={w.trail} steps={importSteps(kind, 'upload', w.steps)} />
        <ChoiceCards
          label={w.kind}
          cards={importKinds.map((value) => ({
            value,
            label: batchWords.kind(value),
            help: w.kindHelp[entryOf(value)],
          }))}
          value={kind}
          onPick={setKind}
        />
        <UploadBox kind={kind} />
        <Examples />
        <BatchList />
      </div>
    </>
  )
}

function Examples() {
  const { words } = useWords()
  const session = useSession()
  const batchWords = useBatchWords()
  const w = words.college.import
  if (!session.data?.active?.isDemo) return null
  return (
    <p className="flex flex-wrap items-center gap-x-4 text-15 text-ink-500">
      {w.example}
      {importKinds.map((kind) => (
        <a
          key={kind}
          href={exampleAddress(kind)}
          download
          className="inline-flex min-h-11 items-center text-copper-700 underline underline-offset-4"
        >
          {w.exampleOf(batchWords.kind(kind))}
        </a>
      ))}
    </p>
  )
}
