import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'

const page = 'verify.html'
const worker = 'service-worker'
const alwaysNeeded = ['/icon.svg', '/verify.webmanifest']

/** Tells the service worker which files the public page is made of, those it loads later as well. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    enforce: 'post',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunk = Object.values(bundle).find((each) => isChunk(each) && each.name === worker)
      if (!chunk || !isChunk(chunk)) return
      const files = [...filesOf(bundle), ...alwaysNeeded]
      const version = versionOf(bundle, files)
      chunk.code = `const shell=${JSON.stringify({ version, files })};${chunk.code}`
    },
  }
}

function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const seen = new Set<string>()
  const styles = new Set<string>()
  const walk = (name: string) => {
    const chunk = bundle[name]
    if (seen.has(name) || !chunk || !isChunk(chunk)) return
    seen.add(name)
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) walk(next)
  }
  for (const [name, each] of Object.entries(bundle))
    if (isChunk(each) && each.facadeModuleId?.endsWith(page)) walk(name)
  const apart = Object.keys(bundle).filter((name) => name.endsWith('.js') && !isChunk(bundle[name]))
  return [...seen, ...styles, ...apart].map((name) => `/${name}`).toSorted()
}

function versionOf(bundle: Rolldown.OutputBundle, files: readonly string[]): string {
  const html = bundle[page]
  const source = html && !isChunk(html) ? html.source : ''
  return createHash('sha256').update(files.join('\n')).update(source).digest('hex').slice(0, 12)
}

function isChunk(
  output: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined,
): output is Rolldown.OutputChunk {
  return output?.type === 'chunk'
}
