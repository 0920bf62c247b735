import type { PortfolioFilter } from '@jiangji/domain/portfolio/filter'

/** What of her portfolio she looks at, and how: as it stands in the address, so that the way back leads to the same. */
export type PortfolioAddress = PortfolioFilter & { view?: 'columns' }

const conditions = ['kind', 'school', 'state', 'assurance', 'text'] as const

export function readPortfolioAddress(search: Record<string, unknown>): PortfolioAddress {
  const address: PortfolioAddress = search['view'] === 'columns' ? { view: 'columns' } : {}
  for (const key of conditions) {
    const value = search[key]
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') address[key] = String(value)
  }
  return address
}

export function isNarrowed(address: PortfolioAddress): boolean {
  return conditions.some((key) => address[key] !== undefined)
}
