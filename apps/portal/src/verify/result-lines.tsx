const mostInLine = 3

/** Few results stand in one line, many each in its own. */
export function ResultLines({ lines, comma }: { lines: readonly string[]; comma: string }) {
  if (lines.length <= mostInLine) return lines.join(comma)
  return (
    <ul className="space-y-1">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
