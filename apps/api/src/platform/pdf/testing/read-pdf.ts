import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  pages: string[]
  /** The addresses that its pages lead to. */
  links: string[]
  attachments: Record<string, string>
  info: Record<string, unknown>
}

/** What another program finds in a document: the text of its pages and the files inside. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  const links = new Set<string>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
    for (const { url } of await page.getAnnotations()) if (typeof url === 'string') links.add(url)
  }
  const { info } = await pdf.getMetadata()
  const attachments: Record<string, string> = {}
  for (const [id, { filename }] of (await pdf.getAttachments()) ?? []) {
    const content: unknown = await pdf.getAttachmentContent(id)
    if (content instanceof Uint8Array) attachments[filename] = Buffer.from(content).toString('utf8')
  }
  await task.destroy()
  return { pages, links: [...links], attachments, info: { ...info } }
}
