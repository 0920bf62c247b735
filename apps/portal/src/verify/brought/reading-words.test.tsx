import type { Verification } from '@jiangji/credentials/verify'
import { passed } from '@jiangji/domain/verification/check'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { LanguageProvider, open } from '../use-words.tsx'
import { readingOf } from './reading.ts'
import { useReadingWords } from './reading-words.tsx'

afterEach(cleanup)

function Sentence({ verification }: { verification: Verification }) {
  const asked = { holderName: '', askOutside: false }
  return <p>{useReadingWords(readingOf(verification), verification, asked).sentence}</p>
}

async function sentenceWith(facts: Record<string, string>): Promise<string> {
  const verification: Verification = {
    verdict: 'valid',
    checks: [passed('issuer', 'issuer.known', facts)],
    credential: null,
  }
  const { container } = render(
    <LanguageProvider first={await open('zh-CN')}>
      <Sentence verification={verification} />
    </LanguageProvider>,
  )
  return container.textContent ?? ''
}

it('a file of a merged school says who answers for it now', async () => {
  expect(await sentenceWith({ issuer: '甲校', answeredBy: '丙校', act: 'merger' })).toContain('丙校')
})

it('a file of a school that still stands names nobody else', async () => {
  expect(await sentenceWith({ issuer: '甲校' })).not.toContain('丙校')
})
