import { mostShared } from '@jiangji/domain/share/most'
import { Button } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { EmptyState } from '@jiangji/ui/empty-state'
import { useState } from 'react'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { AddRecords } from './add-records.tsx'
import { SharedRecord, type SharedItem } from './shared-record.tsx'

type SharedRecordsProps = {
  items: readonly SharedItem[]
  onChange: (items: readonly SharedItem[]) => void
}

/** The records of a new share, in the order in which they are shown, and what is shown of each. */
export function SharedRecords({ items, onChange }: SharedRecordsProps) {
  const { words } = useLearnerWords()
  const w = words.sharing
  const [adding, setAdding] = useState(false)
  const { presets } = words.student.newShare
  const take = (recordIds: readonly string[]) => {
    setAdding(false)
    onChange(
      recordIds.map(
        (recordId) => items.find((item) => item.recordId === recordId) ?? { recordId, fields: null },
      ),
    )
  }
  const all = items.every(({ fields }) => fields === null)
  const genuine = items.every(({ fields }) => fields?.length === 0)
  return (
    <section aria-label={w.records}>
      <h2 className="mb-1.5 text-15 font-semibold">
        {items.length > 1 ? w.recordCount(items.length) : w.records}
      </h2>
      {items.length > 1 && (
        <div className="mb-3">
          <Chips
            label={w.forAll}
            chips={[
              { key: 'genuine', label: w.allGenuine },
              { key: 'all', label: w.allWhole },
              ...(all || genuine ? [] : [{ key: 'own', label: presets.own }]),
            ]}
            selected={all ? 'all' : genuine ? 'genuine' : 'own'}
            onSelect={(key) => {
              if (key !== 'own')
                onChange(items.map(({ recordId }) => ({ recordId, fields: key === 'all' ? null : [] })))
            }}
          />
        </div>
      )}
      {items.length === 0 ? (
        <EmptyState title={w.noRecords} hint={w.noRecordsHint} />
      ) : (
        <ul className="space-y-3">
          {items.map((item) => (
            <SharedRecord
              key={item.recordId}
              item={item}
              alone={items.length === 1}
              onChange={(fields) =>
                onChange(items.map((each) => (each === item ? { ...item, fields } : each)))
              }
              onRemove={() => onChange(items.filter((each) => each !== item))}
            />
          ))}
        </ul>
      )}
      {items.length < mostShared && (
        <Button variant="secondary" className="mt-3 w-full" onClick={() => setAdding(true)}>
          {items.length === 0 ? w.choose : w.addMore}
        </Button>
      )}
      {adding && (
        <AddRecords
          chosen={items.map(({ recordId }) => recordId)}
          onClose={() => setAdding(false)}
          onTake={take}
        />
      )}
    </section>
  )
}
