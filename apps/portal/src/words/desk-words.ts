import type { words } from './desk-zh-cn.ts'
import type { WordsOf } from './words-of.ts'

/** What only the desks of schools and of the bureau say: a learner's phone does not load it. */
export type DeskWords = WordsOf<typeof words>
