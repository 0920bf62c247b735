export function KindMark({ sign, label, muted = false }: { sign: string; label: string; muted?: boolean }) {
  const letters = sign.length > 1 ? 'px-0.5 text-12' : 'text-13'
  return (
    <span
      role="img"
      aria-label={label}
      className={`inline-grid h-6 min-w-6 shrink-0 place-items-center rounded-md leading-none font-semibold text-white ${letters} ${muted ? 'bg-ink-500' : 'bg-copper-600'}`}
    >
      {sign}
    </span>
  )
}
