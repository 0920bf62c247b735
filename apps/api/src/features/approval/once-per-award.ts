/** An award that several have stands once, with the most unusual of its records and the marks of all of them. */
export function oncePerAward<Marked extends { awardId: string | null; marks: readonly string[] }>(
  records: readonly Marked[],
): Marked[] {
  const ofAward = new Map<string, Marked>()
  return records.flatMap((record) => {
    if (record.awardId === null) return [record]
    const first = ofAward.get(record.awardId)
    if (first === undefined) {
      const own = { ...record, marks: [...record.marks] }
      ofAward.set(record.awardId, own)
      return [own]
    }
    first.marks = [...new Set([...first.marks, ...record.marks])]
    return []
  })
}
