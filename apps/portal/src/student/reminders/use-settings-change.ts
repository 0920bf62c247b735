import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { ReminderSettings } from '../../api/outputs.ts'

/** Shows the settings that an act answers with. */
export function useSettingsChange() {
  const queries = useQueryClient()
  return (settings: ReminderSettings) => queries.setQueryData(api.reminder.settings.queryKey(), settings)
}
