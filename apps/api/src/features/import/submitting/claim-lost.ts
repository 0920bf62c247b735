/** Another submit claimed a number or an identity between our look and our claim; the chunk is tried again. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost'
}
