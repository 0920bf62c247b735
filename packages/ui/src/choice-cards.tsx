import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'

export type ChoiceCard<Value extends string> = { value: Value; label: string; help: string }

type ChoiceCardsProps<Value extends string> = {
  label: string
  cards: readonly ChoiceCard<Value>[]
  value: Value
  onPick: (value: Value) => void
}

export function ChoiceCards<Value extends string>({ label, cards, value, onPick }: ChoiceCardsProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(picked) => onPick(picked)}
      className="grid gap-3 sm:max-w-180 sm:grid-cols-2"
    >
      {cards.map((card) => (
        <label
          key={card.value}
          className="flex cursor-pointer gap-3 rounded-control border border-line bg-white px-4 py-3 has-data-checked:border-copper-500 has-data-checked:bg-copper-50"
        >
          <Radio.Root
            value={card.value}
            className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border-2 border-edge bg-white data-checked:border-copper-600"
          >
            <Radio.Indicator className="size-2.5 rounded-full bg-copper-600 data-unchecked:hidden" />
          </Radio.Root>
          <span>
            <span className="block font-semibold">{card.label}</span>
            <span className="block text-13 text-ink-700">{card.help}</span>
          </span>
        </label>
      ))}
    </RadioGroup>
  )
}
