/** Days before the end of a certificate. Our own rule, since no text gives a number: a season to enter for the next assessment, a month to bring the papers, a week as the last word (product.md A9). */
export const daysBeforeEnd = [90, 30, 7] as const

/** Days before the end of a share; our own rule: it lasts weeks at most, and a new one takes a minute (product.md A5, A9). */
export const daysBeforeShareEnds = 3
