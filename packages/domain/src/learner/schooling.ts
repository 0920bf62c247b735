import { titleKey } from '../identity/normalise.ts'
import type { Stage } from './stage.ts'

/** The lists that a programme can be from: that of the ministry of education of 2021, and that of the schools of skilled workers, which the labour authorities publish. */
export const programmeCatalogues = ['moe-2021', 'technician'] as const

export type ProgrammeCatalogueName = (typeof programmeCatalogues)[number]

/** Whether a learner of a vocational school is in a class that also teaches the general upper secondary courses (职业教育法第十四条, 职业教育与普通教育相互融通). */
export const tracks = ['vocational', 'general-vocational'] as const

export type Track = (typeof tracks)[number]

/** For which grade of worker a school of skilled workers trains: 中级工, 高级工, 预备技师（技师）. */
export const trainingLevels = ['intermediate', 'senior', 'technician'] as const

export type TrainingLevel = (typeof trainingLevels)[number]

export const schoolings = ['technician', 'general-vocational'] as const

export type Schooling = (typeof schoolings)[number]

export interface Schooled {
  readonly programmeCatalogue: string
  readonly track: string
}

/** How a learner is schooled where the stage alone does not say it, null where it does; 技工 is of the secondary stage (docs/decisions/0032). */
export function schoolingOf({ programmeCatalogue, track }: Schooled): Schooling | null {
  if (track === 'general-vocational') return 'general-vocational'
  return programmeCatalogue === 'technician' ? 'technician' : null
}

/** What to call the stage of a learner: by her schooling where that says more. */
export function stageWordOf(enrolment: Schooled & { readonly stage: Stage }): Stage | Schooling {
  return schoolingOf(enrolment) ?? enrolment.stage
}

/** The track that a roster names; whatever else a column of that name says of a learner is the vocational one, and a general senior high school is none of ours (null). */
export function parseTrack(text: string): Track | null {
  const key = titleKey(text)
  if (/综合高中|综合高级中学|普职融通|职普融通|综高|general-vocational/.test(key)) return 'general-vocational'
  return /普通高中|普高/.test(key) ? null : 'vocational'
}

/** The grade of worker that a class of a school of skilled workers trains for, null when the text names none. */
export function parseTrainingLevel(text: string): TrainingLevel | null {
  const key = titleKey(text).replace(/(?:班|层次|级别)$/, '')
  return written.get(key) ?? null
}

const written = new Map<string, TrainingLevel>(
  (
    [
      ['intermediate', ['中级工', '中级', '中级技工', 'intermediate']],
      ['senior', ['高级工', '高级', '高级技工', 'senior']],
      [
        'technician',
        ['预备技师', '技师', '预备技师(技师)', '预备技师（技师）', '技师(预备技师)', 'technician'],
      ],
    ] as const
  ).flatMap(([level, forms]) => forms.map((form): [string, TrainingLevel] => [titleKey(form), level])),
)

const printedLevels: Readonly<Record<TrainingLevel, string>> = {
  intermediate: '中级工班',
  senior: '高级工班',
  technician: '预备技师（技师）班',
}

/** A training level as a roster writes it. */
export function printedTrainingLevel(level: TrainingLevel): string {
  return printedLevels[level]
}

/** A track as a roster writes it. */
export function printedTrack(track: Track): string {
  return track === 'vocational' ? '中职' : '综合高中'
}

export function isTrack(text: string): text is Track {
  const known: readonly string[] = tracks
  return known.includes(text)
}
