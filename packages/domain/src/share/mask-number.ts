/** A certificate number as a stranger without the last four of the ID number sees it: at most four signs at each end, never more than half of it (docs/decisions/0002). */
export function maskNumber(number: string): string {
  const signs = [...number]
  const kept = Math.min(4, Math.floor(signs.length / 4))
  return signs.map((sign, at) => (at < kept || at >= signs.length - kept ? sign : '*')).join('')
}
