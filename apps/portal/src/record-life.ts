import type { LifeMoment } from '@jiangji/ui/trail'

type Step = { event: string; at: string; by?: string | null }

export function lifeMoments(
  life: readonly Step[],
  nameOf: (event: string) => string,
  write: (moment: string) => string,
): LifeMoment[] {
  return life.map((step, at) => ({
    key: `${step.event}-${at}`,
    title: nameOf(step.event),
    when: write(step.at),
    note: step.by ?? undefined,
    tone: endings.has(step.event) ? 'bad' : 'done',
  }))
}

const endings: ReadonlySet<string> = new Set([
  'revoked',
  'rejected',
  'result-refused',
  'suspended',
  'superseded',
])
