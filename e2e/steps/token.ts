import { expect, type Page } from '@playwright/test'
import { learner } from '../fixtures/accounts.ts'
import { phone, type Visitor } from '../fixtures/guarded.ts'
import { lastFourOf } from '../fixtures/last-four.ts'
import { signIn } from './entrance.ts'
import { openFirstCertificate } from './portfolio.ts'
import { share, type Shared } from './share.ts'

export type Issued = Shared & { token: string; title: string; name: string }

/** A signed credential of the demo learner, as its holder would hand it on. */
export async function issuedToken(visitor: Visitor): Promise<Issued> {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  const title = await openFirstCertificate(page)
  const shared = await share(page, { recipient: '凭证文件', purpose: '应聘', days: 7 })
  const { name } = learner()
  return { ...shared, token: await tokenOf(page, shared.code, name), title, name }
}

/** The same with only what proves it genuine, everything else kept back. */
export async function partlyShownToken(visitor: Visitor): Promise<string> {
  const page = await visitor({ viewport: phone })
  await signIn(page, learner())
  await openFirstCertificate(page)
  const terms = { recipient: '凭证文件', purpose: '应聘', days: 7, shows: '只证真伪' } as const
  const { code } = await share(page, terms)
  return tokenOf(page, code, learner().name)
}

async function tokenOf(page: Page, code: string, name: string): Promise<string> {
  const response = await page.request.post('/api/public/check', {
    data: { code, name, lastFour: lastFourOf(learner()) },
  })
  const answer: { token?: string } = await response.json()
  expect(answer.token).toMatch(/^eyJ/)
  return answer.token ?? ''
}
