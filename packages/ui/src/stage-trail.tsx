export type Stage = { key: string; label: string; state: 'past' | 'now' | 'ahead' }

type StageTrailProps = { label: string; start: string; stages: readonly [Stage, Stage, Stage] }

const points = [
  { x: 150, y: 46 },
  { x: 238, y: 28 },
  { x: 326, y: 14 },
] as const

const letters = 'text-[13px] in-data-[text=large]:text-[15.5px]'

const ways = ['M14 46H150', 'M150 46C190 46 196 28 238 28', 'M238 28C280 28 286 14 326 14'] as const

export function StageTrail({ label, start, stages }: StageTrailProps) {
  const below = meets(start, stages[0].label)
  return (
    <svg
      viewBox={`0 0 350 ${below ? 94 : 74}`}
      role="img"
      aria-label={label}
      className="block w-full max-w-105"
    >
      {ways.map((way, at) => (
        <path
          key={way}
          d={way}
          fill="none"
          strokeWidth="3"
          strokeLinecap="round"
          {...lineOf(stages[at]?.state)}
        />
      ))}
      <circle cx="14" cy="46" r="6" className="fill-copper-600" />
      <text x="2" y={below ? 88 : 69} className={`fill-ink-700 ${letters}`}>
        {start}
      </text>
      {stages.map((stage, at) => (
        <StagePoint key={stage.key} stage={stage} at={at} />
      ))}
    </svg>
  )
}

const wideLetter = 15.5
const narrowLetter = 8.2

/** Whether the word under the start would run into the one under the first stage, in the larger letters. */
function meets(start: string, first: string): boolean {
  return 2 + widthOf(start) + 8 > points[0].x - widthOf(first) / 2
}

function widthOf(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (sign > '\u2e7f' ? wideLetter : narrowLetter), 0)
}

function StagePoint({ stage, at }: { stage: Stage; at: number }) {
  const point = points[at] ?? points[0]
  const now = stage.state === 'now'
  return (
    <>
      <circle
        cx={point.x}
        cy={point.y}
        r={now ? 9 : 6}
        strokeWidth={now ? 4 : 3}
        className={
          stage.state === 'past'
            ? 'fill-copper-600 stroke-copper-600'
            : now
              ? 'fill-white stroke-copper-600'
              : 'fill-white stroke-copper-300'
        }
      />
      <text
        x={point.x}
        y={point.y + 23}
        textAnchor={at === 2 ? 'end' : 'middle'}
        dx={at === 2 ? 18 : 0}
        className={`${letters} ${now ? 'fill-copper-700 font-semibold' : 'fill-ink-700'}`}
      >
        {stage.label}
      </text>
    </>
  )
}

function lineOf(state: Stage['state'] | undefined) {
  if (state === 'ahead') return { className: 'stroke-copper-300', strokeDasharray: '2 7' }
  return { className: 'stroke-copper-600' }
}
