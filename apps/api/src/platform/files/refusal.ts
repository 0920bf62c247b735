export type WorkbookRefusalCode =
  | 'workbook.tooLarge'
  | 'workbook.tooManyRows'
  | 'workbook.tooManyColumns'
  | 'workbook.zipBomb'
  | 'workbook.password'
  | 'workbook.damaged'
  | 'workbook.empty'
  | 'workbook.notAWorkbook'
  | 'workbook.encoding'

export type WorkbookFacts = Readonly<Record<string, string | number | null>>

export class WorkbookRefusal extends Error {
  override readonly name = 'WorkbookRefusal'
  readonly code: WorkbookRefusalCode
  readonly facts: WorkbookFacts

  constructor(code: WorkbookRefusalCode, facts: WorkbookFacts = {}, cause?: unknown) {
    super(code, { cause })
    this.code = code
    this.facts = facts
  }
}

export function asRefusal(error: unknown, place: WorkbookFacts = {}): WorkbookRefusal {
  return error instanceof WorkbookRefusal ? error : new WorkbookRefusal('workbook.damaged', place, error)
}
