const undoHours = 24

/** Until when a roster that took effect at this moment can be taken back (product.md B1). */
export function undoUntil(effectiveAt: Date): Date {
  return new Date(effectiveAt.getTime() + undoHours * 3_600_000)
}
