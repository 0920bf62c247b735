// Builds the portal (its bytes are one of the measures), then measures; names of measures may follow.
import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const run = (command, words) => {
  const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
run('turbo', ['run', 'build', '--filter=@jiangji/portal', '--output-logs=errors-only'])
run(process.execPath, [...process.execArgv, 'bench/run.ts', ...process.argv.slice(2)])
