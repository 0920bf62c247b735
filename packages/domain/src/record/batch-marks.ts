import { addYears, daysBetween, isBefore, type CivilDate } from '../calendar.ts'
import { titleKey } from '../identity/normalise.ts'
import type { Achievement } from './kind.ts'
import { inOrder, type Mark } from './marks.ts'

/** A record as far as another one may resemble it. */
export interface LikeRecord {
  readonly learnerId: string
  readonly title: string
  readonly level: string | null
  readonly issuedOn: CivilDate | null
  /** Of a kind whose records come several on one day. */
  readonly manyAtOnce?: boolean
}

export interface RecordInBatch extends LikeRecord {
  readonly enrolledOn: CivilDate | null
  readonly scores: readonly string[]
  readonly marks: readonly string[]
  /** Another learner of the college has the same name and birth date. */
  readonly hasDouble?: boolean
  /** The holder left the college before the end. */
  readonly hasLeft?: boolean
}

export interface BatchFacts {
  readonly today: CivilDate
  /** What the learners of the batch already hold, issued and not revoked. */
  readonly issued: readonly LikeRecord[]
}

/** The thresholds of the marks; decided here, no regulation names them (product.md D3). */
export const markThresholds = {
  /** As long as a stage of secondary vocational education lasts. */
  backDatedYears: 3,
  equalScoresLeast: 5,
  equalScoresShare: 0.05,
  burstRecords: 3,
  burstDays: 7,
} as const

/** The scores by which records are compared, as the credential will print them. */
export function scoresIn({ results }: Pick<Achievement, 'results'>): string[] {
  return results.flatMap(({ name, value, resultType }) =>
    resultType === 'RawScore' ? [`${name} ${value}`] : [],
  )
}

/** The marks of every record of a batch, in the batch's order: those it came with and those that only show beside the others (product.md B3, "what is unusual first"). */
export function marksOf(records: readonly RecordInBatch[], { today, issued }: BatchFacts): Mark[][] {
  const likenesses = counted([...records, ...issued].map(likenessOf))
  const equal = equalScoresIn(records)
  const bursts = burstsIn([...records, ...issued])
  return records.map((record) =>
    inOrder([
      ...record.marks,
      record.hasDouble === true ? 'duplicatePerson' : undefined,
      record.hasLeft === true ? 'hasLeft' : undefined,
      (likenesses.get(likenessOf(record)) ?? 0) > 1 ? 'nearDuplicate' : undefined,
      isBackDated(record, today) ? 'backDated' : undefined,
      equal.has(scoreKey(record)) ? 'equalScores' : undefined,
      bursts.has(record) ? 'burst' : undefined,
    ]),
  )
}

function likenessOf({ learnerId, title, level }: LikeRecord): string {
  return [learnerId, titleKey(title), level ?? ''].join('|')
}

function isBackDated({ issuedOn, enrolledOn }: RecordInBatch, today: CivilDate): boolean {
  if (issuedOn === null) return false
  if (enrolledOn !== null && isBefore(issuedOn, enrolledOn)) return true
  return isBefore(addYears(issuedOn, markThresholds.backDatedYears), today)
}

function scoreKey({ scores }: RecordInBatch): string {
  return scores.length < 2 ? '' : scores.join('|')
}

/** One score alone repeats by chance; the same two or more in five rows and a twentieth of the batch do not. */
function equalScoresIn(records: readonly RecordInBatch[]): ReadonlySet<string> {
  const keys = records.map(scoreKey).filter((key) => key !== '')
  const least = Math.max(markThresholds.equalScoresLeast, keys.length * markThresholds.equalScoresShare)
  return new Set([...counted(keys)].filter(([, count]) => count >= least).map(([key]) => key))
}

/** Records of one learner of which three or more are dated within a week. */
function burstsIn(records: readonly LikeRecord[]): ReadonlySet<LikeRecord> {
  const bursts = new Set<LikeRecord>()
  for (const own of datedByLearner(records).values())
    own.forEach((record, at) => {
      const last = own[at + markThresholds.burstRecords - 1]
      if (last && daysBetween(record.issuedOn, last.issuedOn) < markThresholds.burstDays)
        for (const each of own.slice(at, at + markThresholds.burstRecords)) bursts.add(each.record)
    })
  return bursts
}

function datedByLearner(records: readonly LikeRecord[]) {
  const byLearner = new Map<string, { record: LikeRecord; issuedOn: CivilDate }[]>()
  for (const record of records) {
    if (record.issuedOn === null || record.manyAtOnce === true) continue
    const own = byLearner.get(record.learnerId) ?? []
    own.push({ record, issuedOn: record.issuedOn })
    byLearner.set(record.learnerId, own)
  }
  for (const own of byLearner.values())
    own.sort((one, other) => (one.issuedOn === other.issuedOn ? 0 : one.issuedOn < other.issuedOn ? -1 : 1))
  return byLearner
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
