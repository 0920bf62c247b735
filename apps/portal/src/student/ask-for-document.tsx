import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import type { Materials } from '../api/outputs.ts'
import { useDomain } from '../words/use-domain.ts'
import { useRefusal } from '../words/refusal-words.ts'
import { useWords } from '../words/use-words.tsx'

/** Asks one school for a document; it is signed at once and opens. */
export function AskForDocument({ college }: { college: Materials['colleges'][number] }) {
  const { words } = useWords()
  const domain = useDomain()
  const sentence = useRefusal()
  const ask = useAsk()
  const w = words.student.materials
  const { organisationId } = college
  return (
    <div className="space-y-3 rounded-card border border-line bg-white px-4 py-4">
      <p>
        <span className="block text-16 font-semibold">{college.college}</span>
        <span className="block text-14 text-ink-500">
          {[college.programme, domain.enrolmentState(college.state), w.courses(college.courses)].join(' · ')}
        </span>
      </p>
      {ask.isError && <Notice tone="bad">{sentence(ask.error)}</Notice>}
      <div className="grid grid-cols-2 gap-3">
        <Button
          variant="secondary"
          busy={ask.isPending && ask.variables.kind === 'enrolment'}
          onClick={() => ask.mutate({ organisationId, kind: 'enrolment' })}
        >
          {w.askEnrolment}
        </Button>
        <Button
          variant="secondary"
          busy={ask.isPending && ask.variables.kind === 'transcript'}
          onClick={() => ask.mutate({ organisationId, kind: 'transcript' })}
        >
          {w.askTranscript}
        </Button>
      </div>
    </div>
  )
}

function useAsk() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    ...api.document.request.mutationOptions(),
    onSuccess: async ({ recordId }) => {
      await queries.invalidateQueries(api.document.list.queryFilter())
      await navigate({ to: '/portfolio/$recordId', params: { recordId } })
    },
  })
}
