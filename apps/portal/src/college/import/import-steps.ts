import type { TrailStep } from '@jiangji/ui/trail'
import { entryOf } from './import-kinds.ts'

export type ImportStep = 'upload' | 'columns' | 'review' | 'end' | 'over'

const order = ['upload', 'columns', 'review', 'end'] as const

type StepWords = { upload: string; columns: string; review: string; roster: string; record: string }

export function importSteps(kind: string, now: ImportStep, words: StepWords): TrailStep[] {
  const labels = { ...words, end: words[entryOf(kind)] }
  const at = now === 'over' ? order.length : order.indexOf(now)
  return order.map((step, place) => ({
    key: step,
    label: labels[step],
    state: place < at ? 'done' : place === at ? 'now' : 'todo',
  }))
}
