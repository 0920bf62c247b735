import type { Page } from '@playwright/test'
import { learner } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { share, withdraw, type Shared } from './steps/share.ts'
import { check, expectVerdict } from './steps/verify.ts'

const terms = { purpose: '应聘', days: 30 }

const cardOf = (page: Page, recipient: string) => page.getByRole('listitem').filter({ hasText: recipient })

test('a frozen share opens for nobody, lifted it opens again, withdrawn it is only shared anew; the other share goes on', async ({
  visitor,
}) => {
  const owner = await visitor({ viewport: phone })
  await signIn(owner, learner())
  await openFirstCertificate(owner)
  const record = owner.url()
  const frozen = await share(owner, { ...terms, recipient: '冻结的企业', shows: '只证真伪' })
  await owner.goto(record)
  const other = await share(owner, { ...terms, recipient: '照看的企业' })
  const asStranger = async ({ link }: Shared) => {
    const stranger = await visitor({ viewport: phone })
    await stranger.goto(link)
    await check(stranger, learner().name)
    return stranger
  }
  const opens = async (shared: Shared) => expectVerdict(await asStranger(shared), '有效')
  const isNowhere = async (shared: Shared) =>
    expect((await asStranger(shared)).getByText('没有可以查看的证书')).toBeVisible()

  await owner.goto('/shares')
  await cardOf(owner, '冻结的企业').getByRole('button', { name: '冻结' }).click()
  await owner.getByRole('button', { name: '撤销' }).click()
  await expect(cardOf(owner, '冻结的企业').getByText('可以查看')).toBeVisible()
  await opens(frozen)
  await cardOf(owner, '冻结的企业').getByRole('button', { name: '冻结' }).click()
  await expect(cardOf(owner, '冻结的企业').getByText('已冻结')).toBeVisible()
  await look(owner, 'shares-frozen')
  await isNowhere(frozen)
  await opens(other)

  await cardOf(owner, '冻结的企业').getByRole('button', { name: '解冻' }).click()
  await expect(cardOf(owner, '冻结的企业').getByText('可以查看')).toBeVisible()
  await opens(frozen)

  await withdraw(owner, '冻结的企业')
  await isNowhere(frozen)
  await opens(other)
  await cardOf(owner, '冻结的企业').getByRole('link', { name: '再分享一次' }).click()
  await expect(owner.getByLabel('给谁看')).toHaveValue('冻结的企业')
  await expect(owner.getByRole('button', { name: '只证真伪' })).toHaveAttribute('aria-pressed', 'true')
})
