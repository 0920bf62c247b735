import { runApart } from '../apart.ts'
import type { PreviewWalk } from '../browser/walk-preview.ts'
import { makeCertificates } from '../certificates.ts'
import { perSecond, round, type Measure } from '../measure.ts'
import { readBare } from '../peers/bare-workbook.ts'

const rows = 200_000
const wrongEach = 50
/** As much as a reader alone may hold. */
const mostMegabytes = 1024
const firstRowsMillis = 2000
const taskMillis = 200

interface Preview {
  rate: number
  peak: number
  walk: PreviewWalk | null
}

/** The longest workbook that is taken, to its preview in a process of its own, and that preview in Chromium. */
export async function measureImportPreview200k(): Promise<Measure[]> {
  const bytes = await makeCertificates(rows, wrongEach)
  const bare = await perSecond(rows, () => readBare(bytes))
  const { rate, peak, walk } = JSON.parse(await runApart('preview.ts', bytes, rows)) as Preview
  const note = `${rows} certificates, one in ${wrongEach} without its number`
  return [
    line('', { value: rate, limit: bare, unit: 'rows/s', note: `${note}; limit: exceljs’s bare read` }),
    line('.memory', {
      value: peak,
      limit: mostMegabytes,
      unit: 'MB',
      note: `${note}, from upload to preview, in the process that had just arranged their learners`,
    }),
    ...(walk === null ? [] : walked(walk)),
  ]
}

function walked({ firstRows, jump, longestJump, longestScroll, scroll }: PreviewWalk): Measure[] {
  const note = 'the page of that batch in Chromium; less is better'
  const task = `${note}; a task under 50 ms counts as none`
  return [
    line('.firstRows', { value: firstRows, limit: firstRowsMillis, unit: 'ms', note }),
    line('.jump', {
      value: jump,
      limit: firstRowsMillis,
      unit: 'ms',
      note: `to the rows with errors, ${note}`,
    }),
    line('.longestTask', {
      value: Math.max(longestScroll, longestJump),
      limit: taskMillis,
      unit: 'ms',
      note: `${task}; scrolled to the last row in ${round(scroll / 1000)} s`,
    }),
  ]
}

function line(name: string, { value, limit, unit, note }: Omit<Measure, 'name' | 'ratio'>): Measure {
  return {
    name: `import.preview200k${name}`,
    value: round(value),
    limit: round(limit),
    ratio: round(value / limit, 3),
    unit,
    note,
  }
}
