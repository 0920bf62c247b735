export const pinDigits = 6

/** Whether this can be the PIN of a share: six digits (product.md A5, "optional PIN"). */
export function isSharePin(pin: string): boolean {
  return /^\d{6}$/.test(pin)
}

/** The PIN as somebody typed it, in full-width signs or with blanks around it; null when that is none (product.md A5, "optional PIN"). */
export function readSharePin(typed: string): string | null {
  const pin = typed.normalize('NFKC').trim()
  return isSharePin(pin) ? pin : null
}
