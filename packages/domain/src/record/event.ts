type ChangeNoun = 'revocation' | 'suspension' | 'resumption' | 'correction'

/** What can happen to a record, as its life lists it (product.md B3, B4). */
export type RecordEvent =
  | 'entered'
  | 'submitted'
  | 'rejected'
  | 'approved'
  | 'result-confirmed'
  | 'result-refused'
  | 'issued'
  | `${ChangeNoun}-${'requested' | 'refused' | 'withdrawn'}`
  | 'revoked'
  | 'suspended'
  | 'resumed'
  | 'superseded'
