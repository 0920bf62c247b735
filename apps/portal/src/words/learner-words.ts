import type { words } from './learner-zh-cn.ts'
import type { WordsOf } from './words-of.ts'

/** What the learner's pages behind her portfolio say. */
export type LearnerWords = WordsOf<typeof words>
