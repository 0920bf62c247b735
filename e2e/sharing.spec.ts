import type { Page } from '@playwright/test'
import { learner } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { share, shownShare, withdraw, type Shared } from './steps/share.ts'
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

  await owner.reload()
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

test('several records go in one share with a PIN: she sees beforehand what is shown, the employer sees that and no more, she reads who looked and takes it back', async ({
  visitor,
}) => {
  const owner = await visitor({ viewport: phone })
  const { name } = learner()
  await signIn(owner, learner())
  await owner.goto('/shares')
  await owner.getByRole('link', { name: '新的分享' }).click()
  await owner.getByRole('button', { name: '生成链接和二维码' }).click()
  await expect(owner.getByText('先选至少一条记录')).toBeVisible()
  await owner.getByRole('button', { name: '选记录' }).click()
  const picker = owner.getByRole('dialog', { name: '选记录' })
  await picker.getByLabel('找记录').fill('证书')
  const boxes = picker.getByRole('checkbox')
  await boxes.nth(0).click()
  await boxes.nth(1).click()
  await look(owner, 'share-choose')
  await picker.getByRole('button', { name: '选好了（2 条）' }).click()
  const items = owner.getByRole('region', { name: '分享哪些记录' }).getByRole('listitem')
  await expect(owner.getByRole('heading', { level: 2, name: '2 条记录' })).toBeVisible()
  await owner.getByRole('button', { name: '都只证真伪' }).click()
  await expect(owner.getByText('出示：只证真伪')).toHaveCount(2)
  const titles = await owner
    .getByRole('region', { name: '分享哪些记录' })
    .getByRole('heading', { level: 3 })
    .allInnerTexts()
  await items.first().getByText('出示什么、对方会看到什么').click()
  const preview = await items.first().getByRole('region', { name: '对方会看到' }).innerText()
  expect(preview).toContain(name)
  await owner.getByLabel('给谁看').fill('两条记录的企业')
  await owner.getByLabel('做什么用').fill('应聘')
  await owner.getByRole('checkbox', { name: '再加一个查看密码' }).click()
  await owner.getByLabel('查看密码', { exact: true }).fill('402917')
  await owner.getByLabel('你的联系方式').fill('13800000000')
  await look(owner, 'share-several')
  await owner.getByRole('button', { name: '生成链接和二维码' }).click()
  await expect(owner.getByText('查看密码：402917')).toBeVisible()
  await look(owner, 'share-several-made')
  const shared = await shownShare(owner)

  const employer = await visitor({ viewport: phone })
  await employer.goto(shared.link)
  await employer.getByLabel('持有人姓名').fill(name)
  await employer.getByRole('button', { name: '核验', exact: true }).click()
  await expect(employer.getByText('这次分享还要查看密码')).toBeVisible()
  await look(employer, 'verify-pin')
  await tryPin(employer, '111111')
  await expect(employer.getByText('查看密码不对')).toBeVisible()
  await tryPin(employer, '402917')
  await expectVerdict(employer, '有效')
  const others = employer.getByRole('navigation', { name: '这次分享共 2 条' }).getByRole('button')
  await expect(others).toHaveCount(2)
  await expect(employer.getByText('联系持有人：13800000000')).toBeVisible()
  for (const line of preview.split('\n').filter((each) => each.trim() && each !== '对方会看到'))
    await expect(employer.getByText(line, { exact: true }).first()).toBeVisible()
  await look(employer, 'verify-several')
  await others.nth(1).click()
  await expect(others.nth(1)).toHaveAttribute('aria-current', 'true')
  await expectVerdict(employer, '有效')
  await expect(employer.getByText(titles[1] ?? '', { exact: true }).first()).toBeVisible()

  await owner.goto('/checks')
  const seen = owner.getByRole('listitem').filter({ hasText: '两条记录的企业' })
  await expect(seen).toHaveCount(2)
  await owner.getByRole('button', { name: /^没看成的 / }).click()
  await expect(seen.getByText('查看密码不对，没有看到内容')).toHaveCount(1)
  await look(owner, 'checks-tried')
  await withdraw(owner, '两条记录的企业')
  await employer.goto('/v')
  await employer.goto(shared.link)
  await check(employer, name)
  await expect(employer.getByText('没有可以查看的证书')).toBeVisible()
})

/** No faster than a hand: what follows a press within half a second counts as its second half. */
async function tryPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('查看密码').clear()
  await page.getByLabel('查看密码').pressSequentially(pin, { delay: 120 })
  await page.getByLabel('查看密码').press('Enter')
}
