// Everything that can be said about the source without running it.
import { spawnSync } from 'node:child_process'

const steps = [
  ['declarations of the API', 'turbo', 'run', 'declarations', '--output-logs=errors-only'],
  ['types of the packages', 'turbo', 'run', 'typecheck', '--output-logs=errors-only'],
  ['types of scripts and bench', 'tsc', '-p', 'tsconfig.json'],
  ['types of e2e', 'tsc', '-p', 'e2e/tsconfig.json'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['unused files, exports and dependencies', 'knip', '--no-progress'],
  ['boundaries between packages', 'turbo', 'boundaries'],
  ['rules of the house', 'vitest', 'run', '--project', 'house', '--reporter=dot'],
]

const began = performance.now()
const broken = steps.filter(([name, command, ...words]) => !passes(name, command, words))
const seconds = secondsSince(began)

if (broken.length > 0) {
  console.error(
    `\ncheck: ${broken.length} of ${steps.length} failed in ${seconds} s: ${broken.map(([name]) => name).join(', ')}`,
  )
  process.exit(1)
}
console.log(`\ncheck: all ${steps.length} steps are fine (${seconds} s)`)

function passes(name, command, words) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  })
  const fine = status === 0
  console.log(`${fine ? 'ok    ' : 'FAILED'} ${name} (${secondsSince(start)} s)`)
  if (!fine) console.error(`${stdout ?? ''}${stderr ?? ''}`.trimEnd() || `${command} could not be started`)
  return fine
}

function secondsSince(start) {
  return ((performance.now() - start) / 1000).toFixed(1)
}
