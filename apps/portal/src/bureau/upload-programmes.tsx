import { Button } from '@jiangji/ui/button'
import { useToast } from '@jiangji/ui/toast'
import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { uploadProgrammes } from '../api/workbook.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useDeskWords } from '../words/use-desk-words.ts'

export function UploadProgrammes() {
  const { words } = useDeskWords()
  const toast = useToast()
  const sentence = useRefusal()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const w = words.bureau.programmes
  const upload = useMutation({
    mutationFn: uploadProgrammes,
    onSuccess: ({ programmes }) => toast.say(w.uploaded(writeCount(programmes))),
    onError: (error) => toast.warn(sentence(error)),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <div className="max-w-[22em]">
      <Button busy={upload.isPending} onClick={() => chooser.current?.click()}>
        {w.upload}
      </Button>
      <p className="mt-1 text-13 text-ink-500">{w.uploadHelp}</p>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv"
        aria-label={w.upload}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) upload.mutate(file)
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
