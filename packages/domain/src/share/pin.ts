export const pinDigits = 6

/** Whether this can be the PIN of a share: six digits (product.md A5, "optional PIN"). */
export function isSharePin(pin: string): boolean {
  return /^\d{6}$/.test(pin)
}
