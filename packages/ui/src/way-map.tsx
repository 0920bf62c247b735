import { StateMark, type StateShape } from './state-mark.tsx'

export interface WayStation {
  readonly key: string
  readonly label: string
  readonly note: string
  readonly state: 'past' | 'here' | 'ahead'
}

export interface WayCount {
  readonly shape: StateShape
  readonly count: number
}

/** Between two neighbouring stations, or over the middle one. */
export interface WayStep {
  readonly key: string
  readonly over: 'first' | 'second' | 'both'
  readonly counts: readonly WayCount[]
}

type WayMapProps = {
  label: string
  stations: readonly [WayStation, WayStation, WayStation]
  steps: readonly WayStep[]
}

const points = [
  { x: 46, y: 138 },
  { x: 178, y: 112 },
  { x: 306, y: 78 },
] as const

const ways = {
  first: { line: 'M46 138C100 138 124 112 178 112', at: { x: 112, y: 106 } },
  second: { line: 'M178 112C232 112 252 78 306 78', at: { x: 240, y: 76 } },
  both: { line: 'M46 138C62 20 230 4 306 78', at: { x: 160, y: 22 } },
} as const

const letters = 'text-[13px] in-data-[text=large]:text-[15.5px]'

/** The way over three stations with how many routes lead on, a shape for each answer. */
export function WayMap({ label, stations, steps }: WayMapProps) {
  return (
    <svg viewBox="0 0 350 186" role="img" aria-label={label} className="block w-full max-w-130">
      {steps.map((step) => (
        <Way key={step.key} step={step} isAhead={isAhead(step, stations)} />
      ))}
      {stations.map((station, at) => (
        <Station key={station.key} station={station} at={at} />
      ))}
    </svg>
  )
}

function isAhead({ over }: WayStep, stations: WayMapProps['stations']): boolean {
  if (over === 'both') return true
  return (
    stations[over === 'first' ? 1 : 2].state === 'ahead' ||
    stations[over === 'first' ? 0 : 1].state === 'ahead'
  )
}

function Way({ step, isAhead: dashed }: { step: WayStep; isAhead: boolean }) {
  const { line, at } = ways[step.over]
  const shown = step.counts.filter(({ count }) => count > 0)
  const start = at.x - (shown.length * countWidth) / 2
  return (
    <>
      <path
        d={line}
        fill="none"
        strokeWidth="3"
        strokeLinecap="round"
        className={dashed ? 'stroke-copper-300' : 'stroke-copper-600'}
        {...(dashed ? { strokeDasharray: '2 7' } : {})}
      />
      {shown.map(({ shape, count }, place) => (
        <g key={shape} transform={`translate(${start + place * countWidth} ${at.y - 8})`}>
          <rect x="-3" y="-3" width={countWidth - 2} height="21" rx="6" className="fill-white" />
          <StateMark shape={shape} size={15} />
          <text x="18" y="12.5" className={`fill-ink-700 ${letters}`}>
            {count}
          </text>
        </g>
      ))}
    </>
  )
}

const countWidth = 36

function Station({ station, at }: { station: WayStation; at: number }) {
  const point = points[at] ?? points[0]
  const isHere = station.state === 'here'
  return (
    <>
      <circle
        cx={point.x}
        cy={point.y}
        r={isHere ? 9 : 6}
        strokeWidth={isHere ? 4 : 3}
        className={
          station.state === 'past'
            ? 'fill-copper-600 stroke-copper-600'
            : isHere
              ? 'fill-white stroke-copper-600'
              : 'fill-white stroke-copper-300'
        }
      />
      <text
        x={point.x}
        y={point.y + 26}
        textAnchor="middle"
        className={`${letters} ${isHere ? 'fill-copper-700 font-semibold' : 'fill-ink-700'}`}
      >
        {station.label}
      </text>
      <text x={point.x} y={point.y + 43} textAnchor="middle" className={`fill-ink-500 ${letters}`}>
        {station.note}
      </text>
    </>
  )
}
