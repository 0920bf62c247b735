import { filterRecords } from '@jiangji/domain/portfolio/filter'
import { mostShared } from '@jiangji/domain/share/most'
import { Button } from '@jiangji/ui/button'
import { CheckBox } from '@jiangji/ui/check-box'
import { Dialog } from '@jiangji/ui/dialog'
import { EmptyState } from '@jiangji/ui/empty-state'
import { TextField } from '@jiangji/ui/field'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { Asked } from '../../asked.tsx'
import { useDomain } from '../../words/use-domain.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'

type AddRecordsProps = {
  chosen: readonly string[]
  onClose: () => void
  onTake: (recordIds: readonly string[]) => void
}

/** Which of her records go into the share; only those in force can. */
export function AddRecords({ chosen, onClose, onTake }: AddRecordsProps) {
  const { words } = useLearnerWords()
  const domain = useDomain()
  const w = words.sharing
  const portfolio = useQuery(api.portfolio.mine.queryOptions())
  const [ticked, setTicked] = useState<readonly string[]>(chosen)
  const [text, setText] = useState('')
  const tooMany = ticked.length > mostShared
  return (
    <Dialog
      open
      onClose={onClose}
      title={w.choose}
      closeLabel={words.shell.close}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {w.keepChoice}
          </Button>
          <Button disabled={tooMany} onClick={() => onTake(ticked)}>
            {w.take(ticked.length)}
          </Button>
        </>
      }
    >
      <TextField
        label={words.student.portfolio.find}
        value={text}
        onValueChange={setText}
        error={tooMany ? w.tooMany(mostShared) : undefined}
      />
      <Asked query={portfolio}>
        {({ records }) => {
          const fitting = filterRecords(records, { text }).filter(({ state }) => state === 'issued')
          return fitting.length === 0 ? (
            <EmptyState title={words.student.portfolio.noneFits} />
          ) : (
            <ul className="space-y-1">
              {fitting.map(({ recordId, title, kind }) => (
                <li key={recordId}>
                  <CheckBox
                    label={`${title} · ${domain.kind(kind)}`}
                    checked={ticked.includes(recordId)}
                    onChange={(on) =>
                      setTicked(on ? [...ticked, recordId] : ticked.filter((each) => each !== recordId))
                    }
                  />
                </li>
              ))}
            </ul>
          )
        }}
      </Asked>
    </Dialog>
  )
}
