// The proofs that take long: every character of every token, not a sample of them; twenty thousand rows under kill -9. Files of tests may follow.
import { execFileSync } from 'node:child_process'

const env = { ...process.env, JIANGJI_SOAK: '1' }
execFileSync(
  'vitest',
  ['run', '--reporter=verbose', ...(process.argv.length > 2 ? process.argv.slice(2) : ['forgery', 'killed'])],
  {
    stdio: 'inherit',
    env,
  },
)
