import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { Progress } from '@jiangji/ui/progress'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FileSpreadsheet } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { api } from '../../api/client.ts'
import { assertUploadable, uploadWorkbook } from '../../api/workbook.ts'
import { useRefusal } from '../../words/refusal-words.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'
import type { ImportKind } from './import-kinds.ts'

export function UploadBox({ kind }: { kind: ImportKind }) {
  const { words } = useDeskWords()
  const w = words.college.import
  const sentence = useRefusal()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { upload, share } = useUpload(kind)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) upload.mutate(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  if (upload.isPending) return <Progress title={w.uploading} done={Math.round(share * 100)} total={100} />
  return (
    <div className="space-y-3">
      {upload.isError && <Notice tone="bad">{sentence(upload.error)}</Notice>}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`flex flex-col items-center gap-2 rounded-card border-2 border-dashed px-5 py-8 text-center ${over ? 'border-copper-500 bg-copper-50' : 'border-copper-200 bg-white'}`}
      >
        <FileSpreadsheet size={34} strokeWidth={1.5} aria-hidden="true" className="text-copper-600" />
        <p className="hidden text-ink-700 sm:block">{w.drop}</p>
        <Button onClick={() => input.current?.click()}>{w.pick}</Button>
        <p className="text-13 text-ink-500">{w.formats}</p>
        <input
          ref={input}
          type="file"
          aria-label={w.pick}
          accept=".xlsx,.xls,.csv,.txt"
          tabIndex={-1}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
          className="sr-only"
        />
      </div>
    </div>
  )
}

function useUpload(kind: ImportKind) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [share, setShare] = useState(0)
  const upload = useMutation({
    mutationFn: async (file: File) => {
      assertUploadable(file)
      return uploadWorkbook(kind, file, setShare)
    },
    onMutate: () => setShare(0),
    onSuccess: async ({ batchId, earlier }) => {
      if (earlier) queries.setQueryData(['import', 'earlier', batchId], earlier)
      await queries.invalidateQueries(api.import.batches.queryFilter())
      await navigate({ to: '/desk/import/$batchId', params: { batchId } })
    },
  })
  return { upload, share }
}
