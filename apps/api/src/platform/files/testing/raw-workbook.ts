import { strToU8, zipSync } from 'fflate'

export interface RawSheet {
  name?: string
  state?: 'hidden' | 'veryHidden'
  /** What stands before `sheetData`, such as `cols`. */
  before?: string
  rows: string
  /** What stands behind `sheetData`, such as `mergeCells`. */
  after?: string
}

export interface RawWorkbook {
  sheets: readonly RawSheet[]
  strings?: string
  formats?: string
  cellFormats?: string
  date1904?: boolean
  more?: Readonly<Record<string, string | Uint8Array>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook written part by part, so that a test decides every tag of it (ECMA-376 part 1, 18). */
export function rawWorkbook(book: RawWorkbook): Buffer {
  return zipped({ ...partsOf(book), ...book.more })
}

export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files = Object.entries(parts).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

export function partsOf({ sheets, strings, formats = '', cellFormats, date1904 }: RawWorkbook) {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const relations = [
    ...sheets.map((_sheet, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation('rIdStyles', 'styles', 'styles.xml'),
    ...(strings === undefined ? [] : [relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml')]),
  ]
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsOf([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf(relations),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats}</numFmts><cellXfs>${cellFormats ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ before = '', rows, after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  }
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
}

function relationsOf(relations: readonly string[]): string {
  return `<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`
}
