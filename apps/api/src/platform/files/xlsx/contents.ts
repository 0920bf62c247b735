import { posix } from 'node:path'
import { WorkbookRefusal } from '../refusal.ts'
import type { Package } from './package.ts'
import { readXml } from './xml.ts'

export interface SheetPart {
  name: string
  hidden: boolean
  part: string
}

export interface Contents {
  sheets: SheetPart[]
  date1904: boolean
  sharedStrings: string | null
  styles: string | null
}

interface Relation {
  id: string
  type: string
  part: string
}

export async function readContents(source: Package): Promise<Contents> {
  const workbook = await findWorkbook(source)
  const relations = await readRelations(source, workbook)
  const listed: { name: string; hidden: boolean; id: string }[] = []
  let date1904 = false
  await readXml(source.read(workbook), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904)
      if (name === 'sheet') {
        const hidden = (attributes.state ?? 'visible') !== 'visible'
        listed.push({ name: attributes.name ?? '', hidden, id: relationId(attributes) })
      }
    },
  })
  const partOf = (type: string) => {
    const part = relations.find((relation) => relation.type === type)?.part
    return part !== undefined && source.has(part) ? part : null
  }
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const relation = relations.find((each) => each.id === id && each.type === 'worksheet')
    return relation ? [{ name, hidden, part: relation.part }] : []
  })
  return { sheets, date1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') }
}

export function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true' || flag === 'on'
}

async function findWorkbook(source: Package): Promise<string> {
  const roots = source.has('_rels/.rels') ? await readRelations(source, '') : []
  const part = roots.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml'
  if (!source.has(part) || !part.endsWith('.xml')) {
    throw new WorkbookRefusal('workbook.notAWorkbook', { found: 'archive' })
  }
  return part
}

async function readRelations(source: Package, owner: string): Promise<Relation[]> {
  const folder = posix.dirname(owner)
  const list = owner === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(owner)}.rels`)
  const relations: Relation[] = []
  if (!source.has(list)) return relations
  await readXml(source.read(list), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), part })
    },
  })
  return relations
}

function relationId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}
