import { run } from './run.ts'

const { exitCode, said } = await run(process.argv.slice(2), () => new Date())
process.stdout.write(said)
process.exitCode = exitCode
