import { useDomain } from '../../words/use-domain.ts'
import { useDeskWords } from '../../words/use-desk-words.ts'

type Shown = { level: string | null; number: string | null; date: string | null }

/** Which of a kind's own fields stand in the columns of its records; null where it has none, or now one and now another. */
const shownOf: Readonly<Record<string, Shown>> = {
  certificate: { level: 'level', number: 'number', date: 'issuedOn' },
  competition: { level: 'level', number: 'certificateNumber', date: 'awardedOn' },
  course: { level: null, number: null, date: 'assessedOn' },
  placement: { level: null, number: null, date: null },
  diploma: { level: null, number: 'number', date: 'issuedOn' },
  training: { level: null, number: 'certificateNumber', date: 'endedOn' },
  honour: { level: null, number: 'certificateNumber', date: 'awardedOn' },
}

/** The columns of a batch by the words of its kind; a column that the kind has nothing for has no head. */
export function useApprovalHeaders(kind: string) {
  const { words } = useDeskWords()
  const domain = useDomain()
  const w = words.college.approval
  const shown = shownOf[kind]
  const own = (field: string | null | undefined) => (field ? domain.field(kind, field) : null)
  return {
    title: domain.kind(kind),
    level: own(shown?.level),
    number: own(shown?.number),
    date: own(shown?.date) ?? w.issuedOn,
  }
}
