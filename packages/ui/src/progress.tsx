import { writeCount } from './writing/date.ts'

type ProgressProps = {
  title: string
  done: number
  total: number
  left?: string | undefined
  hint?: string | undefined
}

export function Progress({ title, done, total, left, hint }: ProgressProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0
  return (
    <section className="rounded-card border border-line bg-white px-5 py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-17 font-semibold">{title}</h2>
        <p className="text-14 text-ink-500">
          {total > 0 && `${writeCount(done)} / ${writeCount(total)}`}
          {left && <span className="ml-3">{left}</span>}
        </p>
      </div>
      <svg
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        viewBox="0 0 600 40"
        preserveAspectRatio="none"
        className="mt-3 block h-10 w-full"
      >
        <path d={way} pathLength={1} fill="none" className="stroke-copper-200" {...line} />
        <path
          d={way}
          pathLength={1}
          fill="none"
          className="stroke-copper-600"
          strokeDasharray={`${share} 1`}
          {...line}
        />
      </svg>
      {hint && <p className="mt-2 text-14 text-ink-500">{hint}</p>}
    </section>
  )
}

const way = 'M6 34C150 34 130 20 300 20S450 6 594 6'
const line = { strokeWidth: 5, strokeLinecap: 'round', vectorEffect: 'non-scaling-stroke' } as const
