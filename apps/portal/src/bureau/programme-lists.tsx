import { writeCount } from '@jiangji/ui/writing/date'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Programmes } from '../api/outputs.ts'
import { RequestLine, type RequestActs } from '../request-line.tsx'
import { useDeskWords } from '../words/use-desk-words.ts'
import { useAfterAct } from './use-after-act.ts'

const namesShown = 6

/** Lists of programmes that wait for another officer, or what became of them. */
export function ProgrammeLists({ lists }: { lists: Programmes['lists'] }) {
  const { words } = useDeskWords()
  const w = words.bureau.programmes
  const acts = useActs()
  return (
    <section>
      <h2 className="mb-3 text-17 font-semibold">{w.lists}</h2>
      <ul aria-label={w.lists} className="space-y-3">
        {lists.map(({ entries, fileName, ...list }) => (
          <RequestLine
            key={list.id}
            request={{
              ...list,
              note: entries
                .slice(0, namesShown)
                .map(({ code, name }) => `${code} ${name}`)
                .join(words.shell.listComma)
                .concat(entries.length > namesShown ? ' …' : ''),
            }}
            title={w.list(fileName, writeCount(entries.length))}
            explained={<p>{w.approveText}</p>}
            words={{ ...words.bureau, approveTitle: w.approveTitle, refuseTitle: w.refuseTitle }}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  )
}

function useActs(): RequestActs {
  const { words } = useDeskWords()
  const w = words.bureau.programmes
  const nothing = () => undefined
  const approve = useMutation({
    ...api.programme.approve.mutationOptions(),
    ...useAfterAct(w.approved, nothing),
  })
  const refuse = useMutation({
    ...api.programme.refuse.mutationOptions(),
    ...useAfterAct(w.refused, nothing),
  })
  const withdraw = useMutation({
    ...api.programme.withdraw.mutationOptions(),
    ...useAfterAct(w.withdrawn, nothing),
  })
  return {
    busy: approve.isPending || refuse.isPending || withdraw.isPending,
    approve: (id) => approve.mutate({ id }),
    refuse: (id, note) => refuse.mutate({ id, note }),
    withdraw: (id) => withdraw.mutate({ id }),
  }
}
