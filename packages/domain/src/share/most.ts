/** How many records one share has at most: as many as a page still reads together (product.md A5). */
export const mostShared = 30
