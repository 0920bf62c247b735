import { createLaterWords } from './later-words.ts'
import type { LearnerWords } from './learner-words.ts'

export const { useLaterWords: useLearnerWords, openWords: openLearnerWords } = createLaterWords<LearnerWords>(
  {
    'zh-CN': async () => (await import('./learner-zh-cn.ts')).words,
    en: async () => (await import('./learner-en.ts')).words,
  },
)
