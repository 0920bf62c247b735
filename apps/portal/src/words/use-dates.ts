import { writeDate, writeMoment, writeMonthDay } from '@jiangji/ui/writing/date'
import { useWords } from './use-words.tsx'

export function useDates() {
  const { language } = useWords()
  return {
    date: (date: string) => writeDate(date, language),
    monthDay: (date: string) => writeMonthDay(date, language),
    moment: (moment: string) => writeMoment(moment, language),
  }
}
