import { TextField } from '@jiangji/ui/field'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

const pauseMs = 250
const shortest = 3

type StudentNumberFieldProps = {
  label: string
  help?: string
  error?: string | undefined
  value: string
  onValueChange: (value: string) => void
}

/** Says whose the number is before anything is entered for somebody else. */
export function StudentNumberField({ help, value, ...field }: StudentNumberFieldProps) {
  const { words } = useDeskWords()
  const number = useSettled(value.trim())
  const found = useQuery({
    ...api.learner.list.queryOptions({ search: number }),
    enabled: number.length >= shortest,
  })
  const whose = found.data?.rows.find(({ studentNumber }) => studentNumber === number.toUpperCase())
  const isCurrent = number === value.trim()
  return (
    <TextField
      {...field}
      value={value}
      help={
        whose && isCurrent ? (
          <b className="text-ink-900">{words.college.enter.whose(whose.name, whose.className)}</b>
        ) : (
          help
        )
      }
    />
  )
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
