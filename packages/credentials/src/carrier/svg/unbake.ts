import type { Decision } from '@jiangji/domain/decision'
import { accepted, refused } from '@jiangji/domain/decision'
import type { ShapeCode } from '../../errors.ts'
import { findElements } from './elements.ts'

/** The one credential that a baked SVG carries: a compact JWS in `verify`, or else the JSON of its body (Open Badges 3.0 section 5.3.2.2). */
export function unbakeSvg(svg: string): Decision<string, ShapeCode> {
  const elements = findElements(svg)
  if (!elements.ok) return elements
  const [badge, second] = elements.value.badges
  if (badge === undefined) return refused('shape.imageWithoutCredential')
  return second === undefined ? accepted(badge.verify ?? badge.body) : refused('shape.twoCredentials')
}
