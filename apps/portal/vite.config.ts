import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv, type Plugin } from 'vite'
import { offlineShell } from './offline-shell.ts'
import { precompress } from './precompress.ts'
import { preloadPortfolio } from './preload-portfolio.ts'
import { preloadWords } from './preload-words.ts'

/** What every page of its kind needs comes in few files: on a far network each file is waited for. */
const together = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
  { name: 'asking', test: /node_modules\/@(tanstack\/(?!.*virtual)|trpc\/)/ },
  {
    name: 'pieces',
    test: /packages\/ui\/src\/(brand|button|empty-state|kind-mark|language-switch|loading|navigation-link|notice|state-mark|tag|text-size-switch|trail|writing\/\w+)\.tsx?$|portal\/src\/(language|text-size|words\/bind-domain)|domain\/src\/(calendar|record\/day)\.ts$|lucide-react\/dist\/esm\/(?!icons|dynamic)/,
  },
  {
    name: 'start',
    test: /packages\/ui\/src\/toast\.tsx$|portal\/src\/(strict-schemas|api\/(client|refusal)|failure|sign-in-again|asked|page-title|session\/|words\/(use-words|use-domain|use-dates|refusal-words|later-words|use-learner-words)|student\/(offline\/kept-here|portfolio\/portfolio-address|bell)|routes\/text-of)/,
  },
]

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    tailwindcss(),
    verifyAddress(),
    preloadWords(),
    preloadPortfolio(),
    offlineShell(),
    precompress(),
  ],
  build: {
    target: ['chrome111', 'safari16.4', 'firefox128'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', verify: 'verify.html', 'service-worker': 'offline/service-worker.ts' },
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: together },
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/c/', '/keys', '/status', '/trust', '/.well-known'].map((path) => [
        path,
        loadEnv(mode, '.', 'API_').API_ORIGIN ?? 'http://localhost:8080',
      ]),
    ),
  },
}))

function verifyAddress(): Plugin {
  return {
    name: 'verify-address',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (/^\/v([/?]|$)/.test(request.url ?? '')) request.url = '/verify.html'
        next()
      })
    },
  }
}
