export interface Fetched {
  readonly status: number
  readonly text: string
  readonly fetchedAt: Date
}

export type BoundedFetch = (url: string, bounds: { readonly maxBytes: number }) => Promise<Fetched>
