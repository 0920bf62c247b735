// The API, restarted on change, and the portal's dev server in front of it.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const apiPort = process.env.PORT ?? '8080'
const portalPort = process.env.PORTAL_PORT ?? '5173'

const watched = ['apps/api/src', 'packages/domain/src', 'packages/credentials/src']
// Node's watcher has each worker post the modules it loads, among the worker's own messages; the folders are named instead.
const silent = 'data:text/javascript,delete process.env.WATCH_REPORT_DEPENDENCIES'
const watching = watched.map((folder) => `--watch-path=${join(root, folder)}`)

const running = [
  run(process.execPath, [...watching, '--import', silent, join(root, 'apps/api/src/main.ts')], root, {
    PORT: apiPort,
  }),
  run(
    join(root, 'apps/portal/node_modules/.bin/vite'),
    ['--port', portalPort, '--strictPort', '--clearScreen', 'false'],
    join(root, 'apps/portal'),
    { API_ORIGIN: `http://localhost:${apiPort}` },
  ),
]

console.log(`开发时打开 · while developing open http://localhost:${portalPort}`)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))

function run(command, words, cwd, env) {
  const child = spawn(command, words, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' })
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 0
    stop('SIGTERM')
  })
  return child
}

function stop(signal) {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill(signal)
}
