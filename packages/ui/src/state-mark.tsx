export type StateShape = 'passed' | 'failed' | 'unknown' | 'waiting' | 'none'

const strokes = { fill: 'none', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

export function StateMark({ shape, size = 18 }: { shape: StateShape; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 18 18"
      aria-hidden="true"
      data-shape={shape}
      className="block shrink-0"
    >
      {drawings[shape]}
    </svg>
  )
}

const drawings = {
  passed: (
    <>
      <circle cx="9" cy="9" r="8.2" className="fill-jade-700" />
      <path d="M5.2 9.2l2.7 2.7 4.9-5.6" stroke="#fff" {...strokes} />
    </>
  ),
  failed: (
    <>
      <path d="M5.6.8h6.8l4.8 4.8v6.8l-4.8 4.8H5.6L.8 12.4V5.6z" className="fill-cinnabar-700" />
      <path d="M6 6l6 6M12 6l-6 6" stroke="#fff" {...strokes} />
    </>
  ),
  unknown: (
    <>
      <path d="M9 1l8 8-8 8-8-8z" className="fill-amber-50 stroke-amber-700" strokeWidth="1.8" />
      <path d="M9 5.6v4M9 12.2v.1" className="stroke-amber-700" {...strokes} />
    </>
  ),
  waiting: (
    <>
      <circle cx="9" cy="9" r="7.4" className="fill-white stroke-amber-700" strokeWidth="1.8" />
      <path d="M9 5v4.3l2.6 1.7" className="stroke-amber-700" {...strokes} />
    </>
  ),
  none: (
    <circle
      cx="9"
      cy="9"
      r="7.2"
      className="fill-white stroke-edge"
      strokeWidth="1.6"
      strokeDasharray="2 3"
    />
  ),
} satisfies Record<StateShape, React.ReactNode>
