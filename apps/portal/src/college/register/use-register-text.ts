import type { RegisterField } from '@jiangji/domain/register/register'
import type { RegisterList } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { useDomain } from '../../words/use-domain.ts'

/** What an entry says in one field, as people read it. */
export function useRegisterText({ partners }: Pick<RegisterList, 'partners'>) {
  const domain = useDomain()
  const dates = useDates()
  return ({ key, type }: RegisterField, content: Readonly<Record<string, unknown>>): string => {
    const value = content[key]
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return ''
    if (type === 'date') return dates.date(value)
    if (type === 'choice') return domain.registerChoice(value)
    return type === 'partner' ? (partners.find(({ uscc }) => uscc === value)?.name ?? value) : value
  }
}
