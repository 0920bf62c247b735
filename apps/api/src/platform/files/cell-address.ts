const letterA = 64
const letterZ = 90

export interface CellArea {
  top: number
  bottom: number
  left: number
  right: number
}

export function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at)
    if (code <= letterA || code > letterZ) break
    column = column * 26 + code - letterA
  }
  return column - 1
}

export function areaOf(reference: string): CellArea | null {
  const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference.replaceAll('$', ''))
  if (!corners) return null
  const [, left = '', top, right = '', bottom] = corners
  return { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) }
}
