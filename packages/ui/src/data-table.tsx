import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'

export type TableColumn<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  width?: string
  nowrap?: boolean
}

type DataTableProps<Row> = {
  label: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  onOpen?: ((row: Row) => void) | undefined
  onEnd?: (() => void) | undefined
  total?: number | undefined
  rowHeight?: number
}

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, onOpen, onEnd, total, rowHeight = 46 } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const cursor = useRef(0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 620 },
  })
  const slice = virtualizer.getVirtualItems()
  const before = slice[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (slice.at(-1)?.end ?? 0)
  const reached = slice.at(-1)?.index ?? 0

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    cursor.current = next
    setActive(next)
    virtualizer.scrollToIndex(next)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-at="${cursor.current}"]`)?.focus(),
    )
    if (next >= rows.length - 10) onEnd?.()
  }
  const steer = (event: KeyboardEvent) => {
    const at = cursor.current
    if (event.target !== event.currentTarget) return
    const target = steps[event.key]?.(at, rows.length)
    if (target !== undefined) {
      event.preventDefault()
      move(target)
    }
    const row = rows[at]
    if (event.key === 'Enter' && row) onOpen?.(row)
  }

  return (
    <div
      ref={scroller}
      onScroll={() => reached >= rows.length - 15 && onEnd?.()}
      className="relative max-h-[max(24rem,calc(100dvh-17rem))] overflow-auto rounded-control border border-line bg-white lg:max-h-[max(24rem,calc(100dvh-11rem))] print:max-h-none print:overflow-visible"
    >
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={(total ?? rows.length) + 1}
        className="w-full border-collapse text-15 max-sm:block [&>tbody]:max-sm:block"
      >
        <thead className="max-sm:sr-only">
          <tr role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                role="columnheader"
                className={`sticky top-0 z-10 bg-head px-3 py-2 text-left text-13 font-semibold whitespace-nowrap text-ink-500 ${column.width ?? ''}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {slice.map((item) => {
            const row = rows[item.index]
            if (!row) return null
            return (
              <tr
                key={keyOf(row)}
                role="row"
                ref={virtualizer.measureElement}
                data-index={item.index}
                data-at={item.index}
                aria-rowindex={item.index + 2}
                tabIndex={item.index === Math.min(active, rows.length - 1) ? 0 : -1}
                onKeyDown={steer}
                onFocus={() => {
                  cursor.current = item.index
                  setActive(item.index)
                }}
                onClick={(event) => {
                  if (isOfRow(event)) onOpen?.(row)
                }}
                className={`border-t border-line align-top max-sm:grid max-sm:gap-y-1 max-sm:px-4 max-sm:py-3 outline-none focus-visible:bg-copper-50 focus-visible:ring-2 focus-visible:ring-copper-500 focus-visible:ring-inset ${onOpen ? 'cursor-pointer hover:bg-copper-50' : ''}`}
              >
                {columns.map(({ id, header, nowrap, cell }) => (
                  <td
                    key={id}
                    role="gridcell"
                    className={`px-3 py-2.5 max-sm:grid max-sm:grid-cols-[5.5rem_1fr] max-sm:gap-2 max-sm:p-0 max-sm:has-[>div:empty]:hidden ${nowrap ? 'whitespace-nowrap max-sm:whitespace-normal' : 'sm:min-w-[7em]'}`}
                  >
                    <span aria-hidden="true" className="text-13 leading-6 text-ink-500 sm:hidden">
                      {header}
                    </span>
                    <div className="min-w-0">{cell(row)}</div>
                  </td>
                ))}
              </tr>
            )
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  )
}

/** A click on what stands in a row and acts by itself, or in a dialog that it opened, does not open the row. */
function isOfRow({ target, currentTarget }: MouseEvent<HTMLElement>): boolean {
  return (
    target instanceof Element &&
    currentTarget.contains(target) &&
    target.closest('button, a, select, input, label') === null
  )
}

const steps: Record<string, ((at: number, count: number) => number) | undefined> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 12,
  PageUp: (at) => at - 12,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className="max-sm:block">
      <td style={{ height }} className="p-0 max-sm:block" />
    </tr>
  )
}
