import { KindTiles } from '@jiangji/ui/kind-tiles'
import { TrailSteps } from '@jiangji/ui/trail'
import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { exampleAddress, templateAddress } from '../../api/workbook.ts'
import { useSession } from '../../session/session.ts'
import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import { useBatchWords } from '../batch/batch-words.ts'
import { DeskHead } from '../desk-head.tsx'
import { ExportLink } from '../../export-link.tsx'
import { BatchList, everyBatch } from './batch-list.tsx'
import { entryOf, importKinds, kindsToTry, type ImportKind } from './import-kinds.ts'
import { importSteps } from './import-steps.ts'
import { UploadBox } from './upload-box.tsx'

export function ImportPage() {
  const { words } = useDeskWords()
  const w = words.college.import
  const domain = useDomain()
  const batchWords = useBatchWords()
  const [kind, setKind] = useState<ImportKind>('roster')
  const [chosen, setChosen] = useState(everyBatch)
  return (
    <>
      <DeskHead title={w.title} action={<ExportLink list="batches" asked={chosen} />} />
      <div className="space-y-5">
        <TrailSteps label={w.trail} steps={importSteps(kind, 'upload', w.steps)} />
        <section className="space-y-3">
          <KindTiles
            label={w.kind}
            tiles={importKinds.map((value) => ({
              value,
              label: batchWords.kind(value),
              sign: value === 'roster' ? w.rosterSign : domain.kindSign(value),
            }))}
            value={kind}
            onPick={setKind}
          />
          <AboutKind kind={kind} />
        </section>
        <UploadBox kind={kind} />
        <BatchList chosen={chosen} onChoose={setChosen} />
      </div>
    </>
  )
}

/** What becomes of the kind's rows, and the workbooks to begin with. */
function AboutKind({ kind }: { kind: ImportKind }) {
  const { words } = useDeskWords()
  const session = useSession()
  const batchWords = useBatchWords()
  const w = words.college.import
  const name = batchWords.kind(kind)
  const isTried = session.data?.active?.isDemo === true && kindsToTry.includes(kind)
  return (
    <div className="text-15 text-ink-700">
      <p>{w.kindHelp[entryOf(kind)]}</p>
      <p className="flex flex-wrap items-center gap-x-5">
        <WorkbookLink href={templateAddress(kind)}>{w.templateOf(name)}</WorkbookLink>
        {isTried && <WorkbookLink href={exampleAddress(kind)}>{w.exampleOf(name)}</WorkbookLink>}
      </p>
    </div>
  )
}

function WorkbookLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      download
      className="inline-flex min-h-11 items-center gap-1.5 text-copper-700 underline underline-offset-4"
    >
      <FileDown size={18} aria-hidden="true" />
      {children}
    </a>
  )
}
