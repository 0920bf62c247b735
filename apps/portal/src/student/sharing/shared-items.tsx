import type { ShareLine } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { useShownWords } from '../use-shown-words.ts'

const mostNamed = 3

/** The records of a share and what is shown of each; a long list is opened by who wants it. */
export function SharedItems({ items }: Pick<ShareLine, 'items'>) {
  const w = useLearnerWords().words.sharing
  const named = items.length > mostNamed ? items.slice(0, mostNamed - 1) : items
  const others = items.slice(named.length)
  return (
    <>
      <Items items={named} />
      {others.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2.5 text-14 text-copper-700">
            {w.more(others.length)}
          </summary>
          <Items items={others} />
        </details>
      )}
    </>
  )
}

function Items({ items }: Pick<ShareLine, 'items'>) {
  const shown = useShownWords()
  return items.map((item) => (
    <div key={item.recordId} className="mb-1">
      <p className="text-15">{item.title}</p>
      <p className="text-13 text-ink-500">{shown(item)}</p>
    </div>
  ))
}
