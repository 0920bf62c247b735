import { Combobox } from '@base-ui/react/combobox'
import { useRef, type KeyboardEvent } from 'react'
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
  const typed = useRef('')
  const take = () => {
    const meant = meantBy(typed.current, choices)
    typed.current = ''
    if (meant === null || meant.value === value) return false
    onPick(meant.value)
    return true
  }
  const steer = (event: KeyboardEvent) => {
    const points = event.currentTarget.hasAttribute('aria-activedescendant')
    const writes = event.nativeEvent.isComposing
    if (event.key === 'Enter' && !points && !writes && take()) event.preventDefault()
  }
  return (
    <Field label={label} error={error}>
      <Combobox.Root
        items={choices}
        value={picked}
        onValueChange={(choice) => onPick(choice?.value ?? '')}
        onInputValueChange={(text, { reason }) => {
          typed.current = reason === 'input-change' ? text : ''
        }}
        isItemEqualToValue={(one, other) => one.value === other.value}
      >
        <Combobox.Input placeholder={placeholder} onBlur={take} onKeyDown={steer} className={controlClass} />
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

/** The choice that a typed text names: the one of exactly that name, or the only one that holds it. */
function meantBy(text: string, choices: readonly Choice[]): Choice | null {
  const wanted = keyOf(text)
  if (wanted === '') return null
  const holding = choices.filter(({ label }) => keyOf(label).includes(wanted))
  const exact = holding.find(({ label }) => keyOf(label) === wanted)
  return exact ?? (holding.length === 1 ? (holding[0] ?? null) : null)
}

function keyOf(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
