export type CarrierName = 'text' | 'json' | 'png' | 'svg' | 'pdf'

export interface Unpacked {
  readonly carrier: CarrierName
  readonly credentials: readonly string[]
}

export const largestFile = 25_165_824
export const largestText = 4_194_304
export const mostCredentials = 200
