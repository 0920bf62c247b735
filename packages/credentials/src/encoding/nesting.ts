export const deepestJson = 200

/** Whether the brackets of a JSON text (RFC 8259 section 2) nest deeper than anything that is read here: parsers take any depth, what walks or writes the value again does not. */
export function isNestedTooDeep(json: string, deepest = deepestJson): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    if (quoted) {
      if (sign === backslash) at += 1
      else if (sign === quote) quoted = false
    } else if (sign === quote) quoted = true
    else if (sign === openBracket || sign === openBrace) {
      depth += 1
      if (depth > deepest) return true
    } else if (sign === closeBracket || sign === closeBrace) depth -= 1
  }
  return false
}

const quote = 0x22
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
