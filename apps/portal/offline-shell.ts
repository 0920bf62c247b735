import { createHash } from 'node:crypto'
import type { Plugin, Rolldown } from 'vite'
import { chunksFor, chunksFrom } from './chunks-from.ts'

const worker = 'service-worker'

interface Kept {
  html: string
  always: readonly string[]
  /** Chunks that nobody asks for who reads this page. */
  leaveOut?: RegExp
}

const kept: Record<'verify' | 'portal', Kept> = {
  verify: { html: 'verify.html', always: ['/icon.svg', '/verify.webmanifest'] },
  portal: {
    html: 'index.html',
    always: ['/icon.svg'],
    leaveOut: /\/src\/(college|bureau|desk-frame|words\/desk-)/,
  },
}

/** Tells the service worker which files a page is made of that is kept for when the network is away, those it loads later as well. */
export function offlineShell(): Plugin {
  return {
    name: 'offline-shell',
    enforce: 'post',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunk = Object.values(bundle).find((each) => isChunk(each) && each.name === worker)
      if (!chunk || !isChunk(chunk)) return
      const shells = { verify: shellOf(bundle, kept.verify), portal: shellOf(bundle, kept.portal) }
      chunk.code = `const shells=${JSON.stringify(shells)};${chunk.code}`
    },
  }
}

function shellOf(bundle: Rolldown.OutputBundle, page: Kept) {
  const files = [...filesOf(bundle, page), ...page.always]
  return { version: versionOf(bundle, page.html, files), files }
}

function filesOf(bundle: Rolldown.OutputBundle, { html, leaveOut }: Kept): string[] {
  const reached = chunksFrom(bundle, chunksFor(bundle, [html]), (chunk) =>
    leaveOut?.test(chunk.facadeModuleId ?? '') ? null : [...chunk.imports, ...chunk.dynamicImports],
  )
  const styles = new Set(
    [...reached.values()].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
  )
  const workers = Object.keys(bundle).filter((name) => name.endsWith('.js') && !isChunk(bundle[name]))
  return [...reached.keys(), ...styles, ...workers].map((name) => `/${name}`).toSorted()
}

function versionOf(bundle: Rolldown.OutputBundle, page: string, files: readonly string[]): string {
  const html = bundle[page]
  const source = html && !isChunk(html) ? html.source : ''
  return createHash('sha256').update(files.join('\n')).update(source).digest('hex').slice(0, 12)
}

function isChunk(
  output: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined,
): output is Rolldown.OutputChunk {
  return output?.type === 'chunk'
}
