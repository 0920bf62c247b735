import { Tag } from '@jiangji/ui/tag'
import { useDomain } from '../words/use-domain.ts'

export function RecordTags({ state, assurance }: { state: string; assurance: string }) {
  const domain = useDomain()
  if (state === 'revoked' || state === 'superseded') return <Tag tone="cinnabar">{domain.state(state)}</Tag>
  if (state !== 'issued') {
    return (
      <Tag tone="amber" shape="waiting">
        {domain.state(state)}
      </Tag>
    )
  }
  return assurance === 'self-stated' ? (
    <Tag tone="ink">{domain.assurance(assurance)}</Tag>
  ) : (
    <Tag tone="jade">{domain.assurance(assurance)}</Tag>
  )
}
