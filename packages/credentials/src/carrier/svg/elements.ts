import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import { SaxesParser } from 'saxes'
import type { ShapeCode } from '../../errors.ts'

export const badgeNamespace = 'https://purl.imsglobal.org/ob/v3p0'

export interface BadgeElement {
  readonly start: number
  readonly end: number
  readonly verify: string | null
  readonly body: string
}

export interface SvgElements {
  /** Where the start tag of the root ends, behind its `>`. */
  readonly rootEnd: number
  /** What the prefix `openbadges` stands for at the root, if it is declared there. */
  readonly prefix: string | null
  readonly badges: readonly BadgeElement[]
}

const deepest = 200
const svgNamespace = 'http://www.w3.org/2000/svg'

/** Where an SVG's root and the badge elements right below it stand (Open Badges 3.0 section 5.3.2); the parser knows the five entities of XML 1.0 section 4.6 and no other, so nothing expands, and looks a prefix up through all elements around it, so their depth is bounded. */
export function findElements(svg: string): Decision<SvgElements, ShapeCode> {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const seen: Seen = { depth: 0, root: null, open: null, badges: [] }
  parser.on('opentag', ({ uri, local, attributes, ns, isSelfClosing }) => {
    if (seen.depth === 0 && uri === svgNamespace && local === 'svg' && !isSelfClosing)
      seen.root = { rootEnd: parser.position, prefix: ns['openbadges'] ?? null }
    if (seen.depth === 1 && uri === badgeNamespace && local === 'credential') {
      const start = svg.lastIndexOf('<', parser.position - 1)
      seen.open = { start, verify: attributes['verify']?.value ?? null, body: '' }
    }
    seen.depth += 1
    if (seen.depth > deepest) throw new TooDeep()
  })
  parser.on('text', (text) => addToBody(seen, text))
  parser.on('cdata', (text) => addToBody(seen, text))
  parser.on('closetag', () => {
    seen.depth -= 1
    if (seen.depth === 1 && seen.open !== null) seen.badges.push({ ...seen.open, end: parser.position })
    if (seen.depth === 1) seen.open = null
  })
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(svg).close()
  } catch (cause) {
    return cause instanceof TooDeep
      ? refused('shape.tooLarge', { size: 'depth', largest: deepest })
      : refused('shape.imageDamaged')
  }
  return seen.root === null ? refused('shape.unrecognised') : accepted({ ...seen.root, badges: seen.badges })
}

class TooDeep extends Error {}

interface Seen {
  depth: number
  root: Pick<SvgElements, 'rootEnd' | 'prefix'> | null
  open: { start: number; verify: string | null; body: string } | null
  badges: BadgeElement[]
}

function addToBody({ open }: Seen, text: string): void {
  if (open !== null) open.body += text
}
