import { useDomain } from '../words/use-domain.ts'
import { useWords } from '../words/use-words.tsx'

/** What a share shows, in a line: everything, nothing but that it is genuine, or the chosen fields by name. */
export function useShownWords(): (share: { kind: string; fields: readonly string[] | null }) => string {
  const w = useWords().words.student.shares
  const domain = useDomain()
  return ({ kind, fields }) => {
    if (fields === null) return w.shows(w.showsAll)
    if (fields.length === 0) return w.shows(w.showsTitle)
    return w.shows(fields.map((field) => domain.shareField(kind, field)).join(w.listComma))
  }
}
