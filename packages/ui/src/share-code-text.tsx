export function ShareCodeText({ code, label }: { code: string; label: string }) {
  const groups = groupShareCode(code).split('-')
  return (
    <span className="inline-flex flex-wrap gap-x-3 font-mono text-24 leading-tight font-semibold tracking-[.12em]">
      <span className="sr-only">
        {label} {groups.join(' ')}
      </span>
      {groups.map((group, at) => (
        <span key={`${group}-${at}`} aria-hidden="true">
          {group}
        </span>
      ))}
    </span>
  )
}

export function groupShareCode(raw: string): string {
  const letters = cleanShareCode(raw)
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 13)].filter(Boolean).join('-')
}

export function cleanShareCode(raw: string): string {
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .slice(0, 13)
}
