import type { Reminder } from '@jiangji/domain/reminder/kinds'

/** What is sent to learners; a channel whose texts are registered beforehand registers these. */
export interface Templates {
  'address-code': { code: string; minutes: number }
  reminders: {
    reminders: readonly { reminder: Pick<Reminder, 'kind' | 'facts'>; url: string }[]
    settingsUrl: string
  }
}
