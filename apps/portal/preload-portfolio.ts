import type { Plugin, Rolldown } from 'vite'
import { chunksFor, chunksFrom } from './chunks-from.ts'

const start = 'index.html'
const wanted = ['/src/student/frame.tsx', '/src/student/portfolio-page.tsx']

/** The start page once more for who opens her portfolio: its own scripts are fetched beside the first ones instead of after them. */
export function preloadPortfolio(): Plugin {
  return {
    name: 'preload-portfolio',
    enforce: 'post',
    apply: 'build',
    generateBundle(_options, bundle) {
      const page = bundle[start]
      if (page?.type !== 'asset' || typeof page.source !== 'string') throw new Error(`${start} was not built`)
      const { source } = page
      const links = filesOf(bundle)
        .filter((file) => !source.includes(file))
        .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
      this.emitFile({
        type: 'asset',
        fileName: 'portfolio.html',
        source: source.replace('</head>', `${links.join('')}</head>`),
      })
    },
  }
}

function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const starts = chunksFor(bundle, wanted)
  if (starts.length < wanted.length)
    throw new Error('the pages of the portfolio are not among what was built')
  return [...chunksFrom(bundle, starts, ({ imports }) => imports).keys()]
}
