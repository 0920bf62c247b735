export type Language = 'zh-CN' | 'en'

const cityZone = 'Asia/Shanghai'
const englishMonths = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export function writeDate(date: string, language: Language): string {
  const [year, month, day] = (date.includes('T') ? dayOfMoment(date) : date).split('-')
  if (!year) return date
  if (language === 'zh-CN') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  }
  return [day && Number(day), month && englishMonths[Number(month) - 1], year].filter(Boolean).join(' ')
}

export function writeMonthDay(date: string, language: Language): string {
  return language === 'zh-CN' ? writeDate(date, language).replace(/^\d+年/, '') : writeDate(date, language)
}

export function dayOfMoment(moment: string | Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: cityZone }).format(new Date(moment))
}

export function writeMoment(moment: string | Date, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: cityZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment))
  return `${writeDate(dayOfMoment(moment), language)} ${time}`
}

export function writeCount(count: number): string {
  return new Intl.NumberFormat('en-US').format(count)
}
