import type { BatchState } from '../db/tables.ts'
import type { Both } from './tongue.ts'

/** How a batch stands, as its pages say it. */
export const batchStateWords: Readonly<Record<BatchState, Both>> = {
  reading: ['核对中', 'Being read'],
  preview: ['等经办核对', 'To be checked'],
  submitting: ['提交中', 'Being submitted'],
  submitted: ['待审核', 'Waiting for approval'],
  effective: ['已生效', 'In effect'],
  approved: ['等待签发', 'Waiting to be issued'],
  issuing: ['签发中', 'Being issued'],
  issued: ['已签发', 'Issued'],
  returned: ['已退回', 'Returned'],
  discarded: ['未导入', 'Not imported'],
  undone: ['已撤回', 'Taken back'],
  failed: ['没办成', 'Failed'],
}
