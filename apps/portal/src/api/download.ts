import { RefusedAnswer } from './refused-answer.ts'

export type Downloaded = { name: string; content: Blob }

/** Fetches a file, so that a refusal is told in words instead of being saved under the file's name. */
export async function download(address: string): Promise<Downloaded> {
  const response = await fetch(address)
  if (!response.ok) throw await RefusedAnswer.of(response)
  const content = await response.blob()
  return { name: nameIn(response.headers.get('content-disposition')), content }
}

/** Gives a fetched file to the browser to keep. */
export function keep({ name, content }: Downloaded): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function nameIn(disposition: string | null): string {
  const [, written] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? []
  const [, plain = ''] = /filename="([^"]+)"/.exec(disposition ?? '') ?? []
  return written === undefined ? plain : decodeURIComponent(written)
}

/** WeChat's own browser keeps no files. */
export function keepsNoFiles(userAgent: string): boolean {
  return /MicroMessenger/i.test(userAgent)
}

export const addresses = {
  credential: (recordId: string) => `/api/take-away/records/${recordId}/credential.jwt`,
  w3c: (recordId: string) => `/api/take-away/records/${recordId}/credential.vc.jwt`,
  badge: (recordId: string, form: 'svg' | 'png') => `/api/take-away/records/${recordId}/badge.${form}`,
  document: (recordId: string, shareId?: string) =>
    `/api/take-away/records/${recordId}/document.pdf${shareId === undefined ? '' : `?share=${shareId}`}`,
  portfolio: '/api/take-away/portfolio.pdf',
  resume: '/api/take-away/resume.pdf',
  everything: '/api/take-away/everything.zip',
  data: '/api/take-away/my-data.json',
} as const
