import { parseShareCode } from '@jiangji/domain/identity/share-code'

export type CodeProblem = 'missingCode' | 'shortCode' | 'mistypedCode'

export function codeProblem(code: string): CodeProblem | null {
  if (code.trim() === '') return 'missingCode'
  const parsed = parseShareCode(code)
  if (parsed.ok) return null
  return parsed.code === 'shareCode.format' ? 'shortCode' : 'mistypedCode'
}

export function isLastFour(text: string): boolean {
  return /^\d{3}[\dXx]$/.test(text.normalize('NFKC').trim())
}
