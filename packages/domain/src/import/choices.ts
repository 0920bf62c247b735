import { titleKey } from '../identity/normalise.ts'
import type { HeldTarget } from './held.ts'

export interface Choices<Choice extends string> {
  readonly names: readonly Choice[]
  /** The usual written form of a choice. */
  print(choice: Choice): string
  /** What a cell may be mapped to. */
  readonly targets: readonly HeldTarget[]
  /** The choice that a text names, null when it names none. */
  parse(text: string): Choice | null
}

/** The choices of a field in every form in which offices write them, the usual one first (product.md B1: other schools write other words). */
export function choicesOf<Choice extends string>(
  names: readonly Choice[],
  written: Readonly<Record<Choice, readonly [string, ...string[]]>>,
): Choices<Choice> {
  const byKey = new Map<string, Choice>()
  for (const name of names) for (const form of [...written[name], name]) byKey.set(titleKey(form), name)
  return {
    names,
    print: (choice) => written[choice][0],
    targets: names.map((name) => ({ value: written[name][0], detail: '' })),
    parse: (text) => byKey.get(titleKey(text)) ?? null,
  }
}
