import { controlClass } from '@jiangji/ui/field'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDeskWords } from '../words/use-desk-words.ts'

const pauseMs = 250

type SearchFieldProps = { hint: string; initial?: string; onSearch: (text: string) => void }

export function SearchField({ hint, initial = '', onSearch }: SearchFieldProps) {
  const { words } = useDeskWords()
  const [text, setText] = useState(initial)
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [text, onSearch])
  return (
    <div className="relative w-full sm:w-80">
      <Search size={18} aria-hidden="true" className="absolute top-3 left-3 text-ink-500" />
      <input
        type="search"
        aria-label={words.college.search}
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        className={`${controlClass} pl-9.5`}
      />
    </div>
  )
}
