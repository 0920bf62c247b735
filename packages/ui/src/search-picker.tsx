import { Combobox } from '@base-ui/react/combobox'
import type { Choice } from './field.tsx'
import { Field, controlClass } from './field.tsx'

type SearchPickerProps = {
  label: string
  choices: readonly Choice[]
  value: string
  onPick: (value: string) => void
  placeholder: string
  nothingFound: string
  error?: string | undefined
}

export function SearchPicker({
  label,
  choices,
  value,
  onPick,
  placeholder,
  nothingFound,
  error,
}: SearchPickerProps) {
  const picked = choices.find((choice) => choice.value === value) ?? null
  return (
    <Field label={label} error={error}>
      <Combobox.Root
        items={choices}
        value={picked}
        onValueChange={(choice) => onPick(choice?.value ?? '')}
        isItemEqualToValue={(one, other) => one.value === other.value}
      >
        <Combobox.Input placeholder={placeholder} className={controlClass} />
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-50 w-(--anchor-width)">
            <Combobox.Popup className="max-h-72 overflow-y-auto rounded-control border border-line bg-white py-1 shadow-lg">
              <Combobox.Empty className="px-3 text-15 text-ink-500 not-empty:py-2">
                {nothingFound}
              </Combobox.Empty>
              <Combobox.List>
                {(choice: Choice) => (
                  <Combobox.Item
                    key={choice.value}
                    value={choice}
                    className="flex min-h-11 items-center px-3 py-2 text-15 data-highlighted:bg-copper-50 data-highlighted:text-copper-700 data-selected:font-semibold"
                  >
                    {choice.label}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </Field>
  )
}
