import { writeCount } from './writing/date.ts'

export type Column = { key: string; label: string; short: string; count: number; href?: string }

type ColumnPlotProps = {
  title: string
  of: string
  counted: string
  columns: readonly Column[]
  onGo?: ((href: string) => void) | undefined
}

const height = 96
const step = 40

/** Counts over time as columns, with the same numbers as a table for whoever cannot see them. */
export function ColumnPlot({ title, of, counted, columns, onGo }: ColumnPlotProps) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${columns.length * step} ${height + 34}`}
        className="block w-full max-w-[52rem]"
      >
        {columns.map(({ key, short, count }, at) => {
          const tall = (count / most) * height
          return (
            <g key={key} transform={`translate(${at * step} 0)`}>
              <rect x="8" y={14 + height - tall} width="24" height={tall} className="fill-copper-600" />
              {count > 0 && (
                <text
                  x="20"
                  y={10 + height - tall}
                  textAnchor="middle"
                  className="fill-ink-700 text-[10px] tabular-nums"
                >
                  {writeCount(count)}
                </text>
              )}
              <text x="20" y={height + 30} textAnchor="middle" className="fill-ink-500 text-[11px]">
                {short}
              </text>
            </g>
          )
        })}
      </svg>
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">{counted}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ key, label, count, href }) => (
            <tr key={key}>
              <th scope="row">
                {href && onGo ? (
                  <a
                    href={href}
                    onClick={(event) => {
                      event.preventDefault()
                      onGo(href)
                    }}
                  >
                    {label}
                  </a>
                ) : (
                  label
                )}
              </th>
              <td>{writeCount(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
