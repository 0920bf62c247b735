// The command line for credentials, run where it was called, so that its files are found there.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = join(dirname(dirname(fileURLToPath(import.meta.url))), 'apps/cli/src/main.ts')
const cwd = process.env.INIT_CWD ?? process.cwd()
const child = spawn(process.execPath, [main, ...process.argv.slice(2)], { cwd, stdio: 'inherit' })
// Ended from outside, for want of memory perhaps, is not done (2), never invalid (1).
child.on('exit', (code) => {
  if (code === null) console.error('程序中断，没有办成 · the program was ended before it was done')
  process.exit(code ?? 2)
})
