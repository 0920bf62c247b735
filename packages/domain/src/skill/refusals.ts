import type { NoFacts } from '../import/finding.ts'

export interface SkillRefusals {
  'skill.draftUnknown': NoFacts
}
