import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../../errors.ts'
import { badgeNamespace, findElements } from './elements.ts'
import { escapeXml } from './escape-xml.ts'

/** An SVG that carries the credential in one `openbadges:credential` right behind the root's start tag, one that was there replaced (Open Badges 3.0 section 5.3.2.1): a compact JWS in `verify`, a JSON credential as CDATA. */
export function bakeSvg(svg: string, credential: string): Decision<string, ShapeCode> {
  const elements = findElements(svg)
  if (!elements.ok) return elements
  const { rootEnd, prefix, badges } = elements.value
  if (prefix !== null && prefix !== badgeNamespace) return refused('shape.imageDamaged')
  const declared = prefix === null ? ` xmlns:openbadges="${badgeNamespace}"` : ''
  const start = svg.slice(0, rootEnd - 1) + declared + svg[rootEnd - 1]
  return accepted(start + element(credential) + without(svg, rootEnd, badges))
}

function element(credential: string): string {
  if (!credential.startsWith('{')) return `<openbadges:credential verify="${escapeXml(credential)}"/>`
  const body = credential.replaceAll(']]>', ']]]]><![CDATA[>')
  return `<openbadges:credential><![CDATA[${body}]]></openbadges:credential>`
}

function without(
  svg: string,
  from: number,
  badges: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = ''
  let at = from
  for (const { start, end } of badges) {
    rest += svg.slice(at, start)
    at = end
  }
  return rest + svg.slice(at)
}
