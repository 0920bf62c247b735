import '../../strict-schemas.ts'
import { answerTo } from './answer.ts'
import type { Answer, Question } from './protocol.ts'
import { readQr } from './read-qr.ts'
import { openSources } from './sources.ts'

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((given) => postMessage(given))
})

async function answer({ input, holderName, askOutside, now }: Question): Promise<Answer> {
  try {
    const sources = await openSources({ now, askOutside })
    const expected = holderName === '' ? {} : { expected: { holderName } }
    return await answerTo(input, { ...sources, now, ...expected }, readQr)
  } catch {
    return { kind: 'failed', why: 'broken' }
  }
}
