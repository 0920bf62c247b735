import { Button } from '@jiangji/ui/button'
import { EmptyState } from '@jiangji/ui/empty-state'
import { writeCount } from '@jiangji/ui/writing/date'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { registryActSchema, type RegistryAct } from '@jiangji/domain/organisation/registry-act'
import { api } from '../api/client.ts'
import type { Registry } from '../api/outputs.ts'
import { Asked } from '../asked.tsx'
import { ExportLink } from '../export-link.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { AskRegistryAct } from './ask-registry-act.tsx'
import { PageHead } from './page-head.tsx'
import { RegistryRequests } from './registry-requests.tsx'
import { SchoolLines } from './school-lines.tsx'

export function RegistryPage() {
  const registry = useQuery(api.registry.list.queryOptions())
  return <Asked query={registry}>{(answer) => <Opened registry={answer} />}</Asked>
}

function Opened({ registry: { schools, requests } }: { registry: Registry }) {
  const { words } = useDeskWords()
  const w = words.bureau
  const [asking, setAsking] = useState<RegistryAct | null>(null)
  return (
    <>
      <PageHead
        title={w.title}
        line={<p>{w.lead(writeCount(schools.length))}</p>}
        action={
          <>
            <ExportLink list="registry" />
            {registryActSchema.options.map((act) => (
              <Button key={act} variant="secondary" onClick={() => setAsking(act)}>
                {w.acts[act]}
              </Button>
            ))}
          </>
        }
      />
      <div className="space-y-6">
        {requests.length > 0 && (
          <section>
            <h2 className="mb-2 text-15 font-semibold text-ink-500">{w.requests}</h2>
            <RegistryRequests requests={requests} />
          </section>
        )}
        {schools.length === 0 ? (
          <EmptyState title={w.empty} hint={w.emptyHint} />
        ) : (
          <SchoolLines schools={schools} />
        )}
      </div>
      {asking && <AskRegistryAct act={asking} schools={schools} onClose={() => setAsking(null)} />}
    </>
  )
}
