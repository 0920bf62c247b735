import type { KeyboardEvent } from 'react'

export interface SkillMarkDrawn {
  /** Which of the columns. */
  readonly column: string
  readonly count: number
  /** Whether only links nobody has approved lead to it. */
  readonly isDraft: boolean
  readonly label: string
}

export interface SkillRowDrawn {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly isDraft: boolean
  readonly marks: readonly SkillMarkDrawn[]
}

type SkillMapProps = {
  label: string
  nameHeader: string
  columns: readonly { key: string; sign: string; label: string }[]
  rows: readonly SkillRowDrawn[]
  onOpen: (row: string, column: string) => void
}

const width = 350
const rowHeight = 56
const headHeight = 30
const firstColumn = 214
const columnStep = 38
const lineLength = 11

const letters = 'text-[14px] in-data-[text=large]:text-[16px]'
const small = 'text-[12px] in-data-[text=large]:text-[14px]'

/** Skills along a trail, with a mark in each column that something shows; to a screen reader it is the table that it is. */
export function SkillMap({ label, nameHeader, columns, rows, onOpen }: SkillMapProps) {
  const height = headHeight + rows.length * rowHeight
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="table"
      aria-label={label}
      aria-colcount={columns.length + 1}
      aria-rowcount={rows.length + 1}
      className="block w-full max-w-130"
    >
      <path
        d={`M12 ${headHeight + rowHeight / 2}V${height - rowHeight / 2}`}
        strokeWidth="2"
        className="stroke-copper-200"
        aria-hidden="true"
      />
      <g role="row">
        <text role="columnheader" x="28" y="20" className={`fill-ink-500 ${small}`}>
          {nameHeader}
        </text>
        {columns.map(({ key, sign, label: word }, at) => (
          <text
            key={key}
            role="columnheader"
            aria-label={word}
            x={columnX(at)}
            y="20"
            textAnchor="middle"
            className={`fill-ink-700 font-semibold ${letters}`}
          >
            {sign}
          </text>
        ))}
      </g>
      {rows.map((row, at) => (
        <Row key={row.key} row={row} top={headHeight + at * rowHeight} columns={columns} onOpen={onOpen} />
      ))}
    </svg>
  )
}

type RowProps = Pick<SkillMapProps, 'columns' | 'onOpen'> & { row: SkillRowDrawn; top: number }

function Row({ row, top, columns, onOpen }: RowProps) {
  const middle = top + rowHeight / 2
  const lines = linesOf(row.name)
  const isShown = row.marks.length > 0
  const first = middle - (lines.length + (row.note ? 1 : 0)) * 8 + 12
  return (
    <g role="row">
      <path d={`M28 ${top + rowHeight}H${width}`} className="stroke-line" aria-hidden="true" />
      <circle
        cx="12"
        cy={middle}
        r="5"
        strokeWidth="2.5"
        aria-hidden="true"
        className={isShown ? 'fill-copper-600 stroke-copper-600' : 'fill-white stroke-copper-300'}
      />
      <g role="rowheader" aria-label={[row.name, row.note].filter(Boolean).join(' ')}>
        {lines.map((line, at) => (
          <text
            key={line}
            x="28"
            y={first + at * 16}
            className={`${row.isDraft ? 'fill-ink-500' : 'fill-ink-900'} ${letters}`}
          >
            {line}
          </text>
        ))}
        {row.note && (
          <text x="28" y={first + lines.length * 16} className={`fill-copper-700 ${small}`}>
            {row.note}
          </text>
        )}
      </g>
      {columns.map(({ key }, at) => (
        <Cell
          key={key}
          mark={row.marks.find(({ column }) => column === key)}
          x={columnX(at)}
          y={middle}
          onOpen={() => onOpen(row.key, key)}
        />
      ))}
    </g>
  )
}

type CellProps = { mark: SkillMarkDrawn | undefined; x: number; y: number; onOpen: () => void }

function Cell({ mark, x, y, onOpen }: CellProps) {
  if (!mark)
    return (
      <g role="cell" aria-label="—">
        <circle cx={x} cy={y} r="2" className="fill-line" />
      </g>
    )
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen()
  }
  return (
    <g role="cell">
      <g
        role="button"
        tabIndex={0}
        aria-label={mark.label}
        onClick={onOpen}
        onKeyDown={press}
        className="cursor-pointer"
      >
        <rect x={x - 19} y={y - 24} width="38" height="48" fill="transparent" />
        <circle
          cx={x}
          cy={y}
          r="12"
          strokeWidth="2"
          {...(mark.isDraft ? { strokeDasharray: '3 3' } : {})}
          className={mark.isDraft ? 'fill-white stroke-copper-600' : 'fill-copper-600 stroke-copper-600'}
        />
        <text
          x={x}
          y={y + 4.5}
          textAnchor="middle"
          className={`${mark.isDraft ? 'fill-copper-700' : 'fill-white'} font-semibold ${small}`}
        >
          {mark.count}
        </text>
      </g>
    </g>
  )
}

function columnX(at: number): number {
  return firstColumn + at * columnStep
}

/** A name in at most two lines; what is longer ends in an ellipsis and is read whole from the row's header. */
function linesOf(name: string): string[] {
  const signs = Array.from(name)
  if (signs.length <= lineLength) return [name]
  const rest = signs.slice(lineLength)
  const second = rest.length > lineLength ? [...rest.slice(0, lineLength - 1), '…'] : rest
  return [signs.slice(0, lineLength).join(''), second.join('')]
}
