import type { ReactNode } from 'react'
import { IssuerSeal } from './issuer-seal.tsx'

export type FaceLine = { key: string; label: string; value: ReactNode; mono?: boolean; note?: ReactNode }

type CredentialFaceProps = {
  title: string
  level?: string | undefined
  sealName: string
  lines: readonly FaceLine[]
  status?: ReactNode
  qr?: ReactNode
  demo?: string | undefined
  ended?: boolean
  wholePage?: boolean
}

export function CredentialFace(props: CredentialFaceProps) {
  const { title, level, sealName, lines, status, qr, demo, ended = false, wholePage = false } = props
  return (
    <article
      className={`relative overflow-hidden rounded-card border border-line bg-white px-5 pt-5 pb-5 before:absolute before:top-5 before:bottom-5 before:left-0 before:w-[3px] before:rounded-sm before:bg-copper-500 sm:px-7 sm:pt-7 print:border-copper-300 print:px-8 print:py-7 ${wholePage ? wholePageClass : ''}`}
    >
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="font-serif text-21 leading-snug font-bold text-pretty print:text-26">
          {title}
          {level && <span className="whitespace-nowrap">{level}</span>}
        </h2>
        {(status || demo) && (
          <div className="flex flex-wrap gap-1.5">
            {status}
            {demo && <DemoMark label={demo} />}
          </div>
        )}
      </header>
      <dl
        className={`mt-4 grid grid-cols-[fit-content(7.5rem)_1fr] gap-x-3 gap-y-2 text-15 sm:pr-24 ${wholePage ? wholePageLines : ''}`}
      >
        {lines.map((line) => (
          <FaceRow key={line.key} line={line} />
        ))}
      </dl>
      <footer
        className={`mt-auto flex items-end justify-between gap-4 pt-4 ${qr || wholePage ? '' : 'sm:-mt-24 print:-mt-24'}`}
      >
        <div>{qr}</div>
        <IssuerSeal name={sealName} ended={ended} />
      </footer>
    </article>
  )
}

const wholePageClass = 'print:flex print:min-h-[236mm] print:flex-col print:px-14 print:py-14'
const wholePageLines = 'print:mt-8 print:grid-cols-[7rem_1fr] print:gap-y-3.5 print:text-17'

function FaceRow({ line }: { line: FaceLine }) {
  return (
    <>
      <dt className="text-ink-500">{line.label}</dt>
      <dd className={`min-w-0 ${line.mono ? 'font-mono tracking-wide break-all' : 'break-words'}`}>
        {line.value}
        {line.note && <span className="ml-2 inline-block">{line.note}</span>}
      </dd>
    </>
  )
}

export function DemoMark({ label }: { label: string }) {
  return (
    <span className="inline-flex min-h-6 items-center rounded-md border border-dashed border-edge px-2 text-13 text-ink-700">
      {label}
    </span>
  )
}
