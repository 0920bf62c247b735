const undoHours = 24

/** Until when the roster that took effect at this moment can be undone. */
export function undoUntil(effectiveAt: Date): Date {
  return new Date(effectiveAt.getTime() + undoHours * 3_600_000)
}
