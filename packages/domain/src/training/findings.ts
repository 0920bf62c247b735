import type { FindingIn, SharedFindings } from '../import/finding.ts'

export interface TrainingFindings {
  'training.endsBeforeStart': { startedOn: string }
}

export type TrainingFinding = FindingIn<SharedFindings & TrainingFindings>
