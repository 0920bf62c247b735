import { Tag } from '@jiangji/ui/tag'
import { useDomain } from '../../words/use-domain.ts'

const ended: ReadonlySet<string> = new Set(['revoked', 'rejected', 'superseded'])

export function RecordStateTag({ state }: { state: string }) {
  const domain = useDomain()
  if (state === 'issued') return <Tag tone="jade">{domain.state(state)}</Tag>
  if (ended.has(state)) return <Tag tone="cinnabar">{domain.state(state)}</Tag>
  return (
    <Tag tone="amber" shape="waiting">
      {domain.state(state)}
    </Tag>
  )
}
