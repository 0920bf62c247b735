export interface OfBatch {
  organisationId: string
  batchId: string
}
