import type { ReactNode } from 'react'

export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="rounded-card border border-dashed border-copper-200 bg-white px-6 py-9 text-center">
      <svg width="132" height="44" viewBox="0 0 132 44" aria-hidden="true" className="mx-auto mb-3 block">
        <path
          d="M8 36C40 36 34 22 66 22s30-14 58-14"
          fill="none"
          className="stroke-copper-300"
          strokeWidth="3"
          strokeDasharray="2 7"
          strokeLinecap="round"
        />
        <circle cx="8" cy="36" r="6" className="fill-copper-600" />
        <circle cx="66" cy="22" r="6" className="fill-white stroke-copper-300" strokeWidth="3" />
        <circle cx="124" cy="8" r="6" className="fill-white stroke-copper-200" strokeWidth="3" />
      </svg>
      <p className="font-semibold">{title}</p>
      {hint && <p className="mx-auto mt-1 max-w-[34em] text-14 text-ink-500">{hint}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  )
}
