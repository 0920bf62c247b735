import type { Input } from './brought/protocol.ts'

export const mostFiles = 20

/** Texts and files to verify on this device; how many files beyond the most at once were left. */
export type Brought = { inputs: readonly Input[]; left: number }

/** How something was brought to be verified on this device, beside typing a code. */
export type Way = Brought | 'paste' | 'scan'

/** All files of one drop or choice, in their order, up to the most at once; null for none. */
export function bringFiles(files: Iterable<File> | null | undefined): Brought | null {
  const all = [...(files ?? [])]
  const inputs = all.slice(0, mostFiles).map((file) => ({ file }))
  return all.length === 0 ? null : { inputs, left: all.length - inputs.length }
}

export function bringText(text: string): Brought {
  return { inputs: [{ text }], left: 0 }
}
