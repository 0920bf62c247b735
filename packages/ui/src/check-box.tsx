import { Checkbox } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import { useId } from 'react'

type CheckBoxProps = {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  error?: string | undefined
}

export function CheckBox({ label, checked, onChange, error }: CheckBoxProps) {
  const errorId = useId()
  return (
    <div>
      <label className="flex cursor-pointer items-start gap-3 py-1 text-15">
        <Checkbox.Root
          checked={checked}
          onCheckedChange={onChange}
          aria-describedby={error ? errorId : undefined}
          className="mt-0.5 grid size-6 shrink-0 place-items-center rounded-md border border-edge bg-white data-checked:border-copper-600 data-checked:bg-copper-600"
        >
          <Checkbox.Indicator className="text-white data-unchecked:hidden">
            <Check size={18} strokeWidth={3} aria-hidden="true" />
          </Checkbox.Indicator>
        </Checkbox.Root>
        {label}
      </label>
      {error && (
        <p id={errorId} className="mt-1 text-14 text-cinnabar-700">
          {error}
        </p>
      )}
    </div>
  )
}
