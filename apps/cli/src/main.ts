import { endUnexpected, run, type Ending } from './run.ts'

function end({ exitCode, said }: Ending): void {
  process.stdout.write(said)
  process.exitCode = exitCode
}

process.once('uncaughtException', (cause) => void endUnexpected(cause).then(end))
end(await run(process.argv.slice(2), () => new Date()))
