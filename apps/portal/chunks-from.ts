import type { Rolldown } from 'vite'

/** Every chunk that is reached from these, themselves among them, by the names that `next` gives; nothing beyond one that gives null. */
export function chunksFrom(
  bundle: Rolldown.OutputBundle,
  starts: readonly string[],
  next: (chunk: Rolldown.OutputChunk) => readonly string[] | null,
): Map<string, Rolldown.OutputChunk> {
  const reached = new Map<string, Rolldown.OutputChunk>()
  const walk = (name: string) => {
    const chunk = bundle[name]
    if (reached.has(name) || chunk?.type !== 'chunk') return
    const beyond = next(chunk)
    if (beyond === null) return
    reached.set(name, chunk)
    for (const each of beyond) walk(each)
  }
  for (const start of starts) walk(start)
  return reached
}

/** The names of the chunks that are made for one of these files. */
export function chunksFor(bundle: Rolldown.OutputBundle, files: readonly string[]): string[] {
  return Object.entries(bundle).flatMap(([name, each]) =>
    each.type === 'chunk' && files.some((file) => each.facadeModuleId?.endsWith(file)) ? [name] : [],
  )
}
