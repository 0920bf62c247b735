import type { Schooling } from '@jiangji/domain/learner/schooling'
import { Tag } from '@jiangji/ui/tag'
import { useDomain } from '../words/use-domain.ts'

type ProgrammeProps = { name: string; schoolings: readonly Schooling[] }

/** A programme, with how it is taught where the stage does not say it. */
export function Programme({ name, schoolings }: ProgrammeProps) {
  const domain = useDomain()
  return (
    <span>
      {name}{' '}
      {schoolings.map((schooling) => (
        <Tag key={schooling} tone="ink">
          {domain.stage(schooling)}
        </Tag>
      ))}
    </span>
  )
}
