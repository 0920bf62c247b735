const delimiters = [',', '\t', ';', '，', '|'] as const
const sampledLines = 20
const declared = /^sep=(.)\r?\n/i

export interface CsvShape {
  delimiter: string
  leadingLines: number
}

export function detectShape(head: string): CsvShape {
  const named = declared.exec(head)?.[1]
  if (named !== undefined) return { delimiter: named, leadingLines: 1 }
  const lines = head
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, sampledLines)
  const scored = delimiters.map((delimiter) => ({ delimiter, score: steadiness(lines, delimiter) }))
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  return { delimiter: best.score > 0 ? best.delimiter : ',', leadingLines: 0 }
}

function steadiness(lines: readonly string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0)
  const common = counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0
  return common * counts.filter((count) => count === common).length
}
