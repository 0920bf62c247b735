import { TextField } from '@jiangji/ui/field'
import { useState } from 'react'
import { dayAfter } from '../../clock.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

export type Grounds = { effectiveOn: string; reason: string; document: string }

export function useGrounds() {
  const [grounds, setGrounds] = useState<Grounds>(() => ({
    effectiveOn: dayAfter(0),
    reason: '',
    document: '',
  }))
  return { grounds, set: (part: Partial<Grounds>) => setGrounds((before) => ({ ...before, ...part })) }
}

type GroundsFieldsProps = ReturnType<typeof useGrounds> & { documentNeeded?: boolean }

/** When, why and by which document. */
export function GroundsFields({ grounds, set, documentNeeded = false }: GroundsFieldsProps) {
  const { words } = useDeskWords()
  const w = words.life.form
  return (
    <>
      <TextField
        label={w.effectiveOn}
        type="date"
        max={dayAfter(0)}
        value={grounds.effectiveOn}
        onValueChange={(effectiveOn) => set({ effectiveOn })}
      />
      <TextField
        label={w.reason}
        value={grounds.reason}
        onValueChange={(reason) => set({ reason })}
        maxLength={200}
      />
      <TextField
        label={w.document}
        help={w.documentHelp}
        optional={documentNeeded ? undefined : words.shell.optional}
        value={grounds.document}
        onValueChange={(document) => set({ document })}
        maxLength={80}
      />
    </>
  )
}
