import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What a script of `peaks` says in its last line about a workbook, in a process of its own that is started as the product is. */
export async function runApart(script: string, bytes: Uint8Array, rows: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jiangji-peak-'))
  try {
    const file = join(folder, 'certificates.xlsx')
    await writeFile(file, bytes)
    const child = fileURLToPath(new URL(`peaks/${script}`, import.meta.url))
    const words = [...process.execArgv, child, file, String(rows)]
    const { stdout } = await promisify(execFile)(process.execPath, words)
    return stdout.trim().split('\n').at(-1) ?? ''
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
