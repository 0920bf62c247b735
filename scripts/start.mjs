// Builds the portal when its source changed (Turborepo keeps the last build), then runs the product in this process.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
console.log('   0.0s  准备页面 · preparing the pages')
const built = spawnSync(
  'turbo',
  ['run', 'build', '--filter=@jiangji/portal', '--output-logs=errors-only', '--log-order=grouped'],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  },
)
if (built.status !== 0) {
  console.error(built.stdout)
  console.error('页面没有建成 · the pages could not be built')
  process.exit(1)
}
await import(pathToFileURL(join(root, 'apps/api/src/main.ts')).href)
