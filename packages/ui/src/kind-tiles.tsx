import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'

export type KindTile<Value extends string> = { value: Value; label: string; sign: string }

type KindTilesProps<Value extends string> = {
  label: string
  tiles: readonly KindTile<Value>[]
  value: Value
  onPick: (value: Value) => void
}

export function KindTiles<Value extends string>({ label, tiles, value, onPick }: KindTilesProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(picked) => onPick(picked)}
      className="grid grid-cols-2 gap-2 sm:max-w-180 sm:grid-cols-4"
    >
      {tiles.map((tile) => (
        <label
          key={tile.value}
          className="relative flex min-h-13 cursor-pointer items-center gap-2.5 rounded-control border border-line bg-white px-3 py-2 hover:border-copper-300 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-copper-600 has-data-checked:border-copper-500 has-data-checked:bg-copper-50"
        >
          <Radio.Root value={tile.value} className="peer absolute inset-0 size-full opacity-0" />
          <span
            aria-hidden="true"
            className="grid h-7 min-w-7 shrink-0 place-items-center rounded-md bg-copper-100 px-1 text-13 leading-none font-semibold text-copper-700 peer-data-checked:bg-copper-600 peer-data-checked:text-white"
          >
            {tile.sign}
          </span>
          <span className="min-w-0 font-semibold">{tile.label}</span>
        </label>
      ))}
    </RadioGroup>
  )
}
