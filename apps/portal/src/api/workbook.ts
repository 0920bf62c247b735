import { readLanguage } from '../language/chosen-language.ts'
import { chosenOrganisation } from '../session/organisation.ts'
import { fieldOf } from './refusal.ts'

export type Uploaded = {
  batchId: string
  earlier: { batchId: string; createdAt: string; state: string } | null
}

class UploadRefused extends Error {
  readonly refusal: unknown
  constructor(refusal: unknown) {
    super('upload refused')
    this.refusal = refusal
  }
}

const mostBytes = 50 * 1024 * 1024

export function assertUploadable({ size }: Pick<File, 'size'>): void {
  if (size === 0) throw new UploadRefused({ code: 'workbook.empty', facts: {} })
  if (size > mostBytes) throw new UploadRefused({ code: 'import.tooLarge', facts: { limit: mostBytes } })
}

export function uploadWorkbook(
  kind: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<Uploaded> {
  return send(`/api/import/${kind}`, file, { onProgress, isAnswer: isUploaded })
}

export type ListUploaded = { id: string; programmes: number }

export function uploadProgrammes(file: File): Promise<ListUploaded> {
  return send('/api/programme-list', file, { onProgress: () => undefined, isAnswer: isListUploaded })
}

type Sending<Answer> = {
  onProgress: (share: number) => void
  isAnswer: (answer: unknown) => answer is Answer
}

function send<Answer>(
  address: string,
  file: File,
  { onProgress, isAnswer }: Sending<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.open('POST', address)
    const organisation = chosenOrganisation()
    if (organisation) request.setRequestHeader('x-organisation', organisation)
    request.responseType = 'json'
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => reject(new Error('unreachable'))
    request.onload = () => {
      const answer: unknown = request.response
      if (request.status === 200 && isAnswer(answer)) resolve(answer)
      else reject(new UploadRefused(fieldOf(answer, 'error') ?? fieldOf(answer, 'refusal')))
    }
    request.send(body)
  })
}

function isUploaded(answer: unknown): answer is Uploaded {
  return typeof fieldOf(answer, 'batchId') === 'string'
}

function isListUploaded(answer: unknown): answer is ListUploaded {
  return typeof fieldOf(answer, 'id') === 'string' && typeof fieldOf(answer, 'programmes') === 'number'
}

export const templateAddress = (kind: string) => linkTo(`/api/import/template/${kind}.xlsx`)
export const exampleAddress = (kind: string) => linkTo(`/api/import/example/${kind}.xlsx`)
export const returnedAddress = (batchId: string) => linkTo(`/api/import/${batchId}/returned.xlsx`)

export const markedAddress = (batchId: string) => `${returnedAddress(batchId)}&rows=all`

/** Of a list, narrowed by what was chosen on its page. */
export function exportAddress(
  list: string,
  asked: Readonly<Record<string, string | null | undefined>> = {},
): string {
  const chosen = Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return linkTo(`/api/export/${list}.xlsx`, Object.fromEntries(chosen))
}

export const registerAddress = (register: string) => linkTo(`/api/register/${register}.xlsx`)

function linkTo(path: string, chosen: Readonly<Record<string, string>> = {}): string {
  const organisation = chosenOrganisation()
  const asked = new URLSearchParams({
    lang: readLanguage(),
    ...(organisation ? { organisation } : {}),
    ...chosen,
  })
  return `${path}?${asked}`
}
