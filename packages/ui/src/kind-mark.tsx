export function KindMark({ sign, label, muted = false }: { sign: string; label: string; muted?: boolean }) {
  return (
    <span
      role="img"
      aria-label={label}
      className={`inline-grid size-6 shrink-0 place-items-center rounded-md text-13 leading-none font-semibold text-white ${muted ? 'bg-ink-500' : 'bg-copper-600'}`}
    >
      {sign}
    </span>
  )
}
