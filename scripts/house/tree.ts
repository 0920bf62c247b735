import { readFileSync, readdirSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export type SourceFile = { path: string; text: string }

const left = new Set(['node_modules', 'dist', '.git', '.turbo', '.data', 'pictures', 'results', 'coverage'])
const written = /(\.(ts|tsx|mjs|css|html|json|ya?ml|md|sh|svg|csv)|\.ci\/run|LICENSE|\.git\w+)$/

export function filesOf(...folders: string[]): SourceFile[] {
  return (folders.length === 0 ? ['.'] : folders).flatMap((folder) => walk(join(root, folder)))
}

export function codeOf(...folders: string[]): SourceFile[] {
  return filesOf(...folders).filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path))
}

function walk(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name)
    if (entry.isDirectory()) return left.has(entry.name) ? [] : walk(at)
    if (!written.test(at)) return []
    return [{ path: relative(root, at).split(sep).join('/'), text: readFileSync(at, 'utf8') }]
  })
}

export type Import = { from: string; to: string }

export function relativeImportsOf({ path, text }: SourceFile): Import[] {
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)]
  return named.map(([, to = '']) => ({ from: path, to: posix.join(posix.dirname(path), to) }))
}

export function linesWhere(files: readonly SourceFile[], wrong: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (wrong.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  )
}
