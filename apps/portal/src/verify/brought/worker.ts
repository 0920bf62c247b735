import '../../strict-schemas.ts'
import { answerTo } from './answer.ts'
import type { TrustHere } from '../offline/trust-here.ts'
import type { Answer, Basis, Question } from './protocol.ts'
import { readQr } from './read-qr.ts'
import { openSources } from './sources.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((given) => postMessage(given))
})

async function answer({ input, holderName, ...asked }: Question): Promise<Answer> {
  try {
    const { sources, here } = await openSources(asked)
    const expected = holderName === '' ? {} : { expected: { holderName } }
    return await answerTo(input, { ...sources, ...expected, now: asked.now, basis: basisOf(here) }, readQr)
  } catch {
    return { kind: 'failed', why: 'broken' }
  }
}

function basisOf({ trust, statusBundle, online, doubt }: TrustHere): Basis {
  return {
    online,
    listedAt: trust.bundle?.builtAt ?? null,
    statusAt: statusBundle?.builtAt.toISOString() ?? null,
    doubt,
  }
}
