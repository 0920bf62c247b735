/** A file inside a document, kept with it as its source (PDF/A-3, ISO 19005-3 clause 6.8; AFRelationship Data, ISO 32000-2 table 43). */
export interface AttachedFile {
  name: string
  mediaType: string
  description: string
  text: string
}

export interface PrintOrder {
  /** The template's folder, and its file in there. */
  folder: string
  template: string
  /** What the template prints; only texts, numbers, lists and objects of them, never markup. */
  content: Readonly<Record<string, unknown>>
  attachments: readonly AttachedFile[]
  /** A picture instead of a document carries no files. */
  as?: 'pdf' | 'svg' | 'png'
  /** The moment that the document states; the same order makes the same bytes. */
  madeAt: Date
}
