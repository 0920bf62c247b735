export type VerdictName = 'valid' | 'invalid' | 'undetermined'

const strokes = { fill: 'none', stroke: '#fff', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

const shapes = {
  valid: (
    <>
      <path
        d="M32 3l7 5 8-1 4 8 8 4-1 8 5 7-5 7 1 8-8 4-4 8-8-1-7 5-7-5-8 1-4-8-8-4 1-8-5-7 5-7-1-8 8-4 4-8 8 1z"
        className="fill-jade-700"
      />
      <path d="M20 33l8.5 8.5L45 25" strokeWidth="5" {...strokes} />
    </>
  ),
  invalid: (
    <>
      <path d="M20 3h24l17 17v24L44 61H20L3 44V20z" className="fill-cinnabar-700" />
      <path d="M22 22l20 20M42 22L22 42" strokeWidth="5" {...strokes} />
    </>
  ),
  undetermined: (
    <>
      <path d="M32 2l30 30-30 30L2 32z" className="fill-amber-700" />
      <path d="M25 26c0-9 14-9 14 0 0 6-7 5-7 11M32 45.5v.1" strokeWidth="4.6" {...strokes} />
    </>
  ),
} satisfies Record<VerdictName, React.ReactNode>

const grounds = { valid: 'bg-jade-50', invalid: 'bg-cinnabar-50', undetermined: 'bg-amber-50' } as const
const inks = { valid: 'text-jade-900', invalid: 'text-cinnabar-900', undetermined: 'text-amber-900' } as const

type VerdictMarkProps = {
  verdict: VerdictName
  word: string
  sentence: React.ReactNode
  asOf?: string | undefined
  next?: string | undefined
}

export function VerdictMark({ verdict, word, sentence, asOf, next }: VerdictMarkProps) {
  return (
    <section
      aria-live="polite"
      data-verdict={verdict}
      className={`${grounds[verdict]} px-5 pt-7 pb-6 sm:rounded-card print:py-4 print:rounded-card`}
    >
      <div className="flex items-center gap-4">
        <svg
          width="64"
          height="64"
          viewBox="0 0 64 64"
          aria-hidden="true"
          data-shape={verdict}
          className="shrink-0"
        >
          {shapes[verdict]}
        </svg>
        <h1 className={`text-40 leading-tight font-bold tracking-wider ${inks[verdict]}`}>{word}</h1>
      </div>
      <p className="mt-3.5 text-17">{sentence}</p>
      {next && <p className="mt-1.5 text-15 text-ink-700">{next}</p>}
      {asOf && <p className="mt-1.5 text-13 text-ink-700">{asOf}</p>}
    </section>
  )
}
