import type { Plugin } from 'vite'

const usual = ['/words/zh-CN.ts']

/** Tells the start page to fetch the words of its usual language beside its scripts instead of after them. */
export function preloadWords(): Plugin {
  return {
    name: 'preload-words',
    enforce: 'post',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        if (!filename.endsWith('index.html')) return []
        const words = Object.values(bundle ?? {}).find(
          (each) =>
            each.type === 'chunk' && usual.some((file) => each.facadeModuleId?.endsWith(`/src${file}`)),
        )
        if (words?.type !== 'chunk') throw new Error('the usual words are not among what was built')
        return [words.fileName, ...words.imports].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}
