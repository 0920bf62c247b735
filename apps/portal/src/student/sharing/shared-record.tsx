import { Button } from '@jiangji/ui/button'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { PortfolioRecordInside } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { useShownWords } from '../use-shown-words.ts'
import { ChooseFields } from './choose-fields.tsx'
import { chosenFields, type Shown } from './chosen-fields.ts'
import { SharePreview } from './share-preview.tsx'

export type SharedItem = { recordId: string; fields: Shown }

type SharedRecordProps = {
  item: SharedItem
  /** The only one stands open: there is nothing to look through. */
  alone: boolean
  onChange: (fields: Shown) => void
  onRemove: () => void
}

export function SharedRecord({ item, alone, onChange, onRemove }: SharedRecordProps) {
  const record = useQuery(api.portfolio.record.queryOptions({ recordId: item.recordId }))
  return (
    <li className="rounded-card border border-line bg-white px-4 py-3">
      <Asked query={record} lines={2}>
        {(inside) => (
          <Opened record={inside} shown={item.fields} alone={alone} onChange={onChange} onRemove={onRemove} />
        )}
      </Asked>
    </li>
  )
}

type OpenedProps = Omit<SharedRecordProps, 'item'> & { record: PortfolioRecordInside; shown: Shown }

function Opened({ record, shown, alone, onChange, onRemove }: OpenedProps) {
  const { words } = useLearnerWords()
  const w = words.sharing
  const says = useShownWords()
  const chosen = chosenFields(record, shown)
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 text-16 font-semibold wrap-anywhere">{record.title}</h3>
        {!alone && (
          <Button
            variant="quiet"
            size="small"
            className="shrink-0"
            aria-label={w.removeNamed(record.title)}
            onClick={onRemove}
          >
            {w.remove}
          </Button>
        )}
      </div>
      <p className="text-13 text-ink-500">{says({ kind: record.kind, fields: shown })}</p>
      <details open={alone} className="mt-1">
        <summary className="flex min-h-11 cursor-pointer items-center text-15 text-copper-700">
          {w.whatShown}
        </summary>
        <div className="space-y-4">
          <ChooseFields record={record} chosen={chosen} onChange={onChange} />
          <SharePreview record={record} chosen={chosen} />
        </div>
      </details>
    </>
  )
}
