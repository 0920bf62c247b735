import { useId } from 'react'

const circle = 'M50 50m-34.5 0a34.5 34.5 0 1 1 69 0a34.5 34.5 0 1 1 -69 0'

export function IssuerSeal({
  name,
  size = 92,
  ended = false,
}: {
  name: string
  size?: number
  ended?: boolean
}) {
  const path = useId()
  const letters = [...name].slice(0, 18)
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 100 100"
      aria-hidden="true"
      className={`shrink-0 -rotate-6 ${ended ? 'text-ink-300' : 'text-copper-500'}`}
    >
      <circle cx="50" cy="50" r="47" fill="none" stroke="currentColor" strokeWidth="2.6" />
      <circle cx="50" cy="50" r="27" fill="none" stroke="currentColor" strokeWidth="1" />
      <path id={path} d={circle} fill="none" />
      <text fill="currentColor" fontSize={letters.length > 13 ? 10.5 : 12} className="font-serif font-bold">
        <textPath href={`#${path}`} textLength={sealLength(letters.length)} lengthAdjust="spacing">
          {letters.join('')}
        </textPath>
      </text>
      <path
        d="M36 61c8 0 6-12 14-12s6-13 15-13"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="50" cy="49" r="4" fill="#fff" stroke="currentColor" strokeWidth="2.6" />
      {ended && <path d="M8 86L92 14" className="stroke-cinnabar-700" strokeWidth="3" />}
    </svg>
  )
}

function sealLength(letters: number): number {
  return Math.min(208, letters * 17)
}
