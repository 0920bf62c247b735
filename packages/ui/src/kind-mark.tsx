export function KindMark({ sign, label, muted = false }: { sign: string; label: string; muted?: boolean }) {
  return (
    <span
      role="img"
      aria-label={label}
      className={`inline-grid h-6 min-w-6 shrink-0 place-items-center rounded-md px-0.5 text-13 in-lang-en:text-12 leading-none font-semibold text-white ${muted ? 'bg-ink-500' : 'bg-copper-600'}`}
    >
      {sign}
    </span>
  )
}
