/** What can happen to a record, as its life lists it (product.md B3, B4). */
export type RecordEvent =
  | 'entered'
  | 'submitted'
  | 'rejected'
  | 'approved'
  | 'issued'
  | 'revocation-requested'
  | 'revocation-refused'
  | 'revocation-withdrawn'
  | 'revoked'
  | 'suspended'
  | 'superseded'
