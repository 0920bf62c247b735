import type { Page } from '@playwright/test'
import { learner } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { shownShare } from './steps/share.ts'
import { check, checksOf, expectVerdict } from './steps/verify.ts'

test.use({ provoked: [401] })

/** Everything that the server ever says to a page, with what its tokens say beside it. */
function listen(page: Page): { all(): Promise<string> } {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (!response.url().includes('/assets/')) bodies.push(response.text().catch(() => ''))
  })
  return {
    async all() {
      const text = (await Promise.all(bodies)).join('\n')
      const encoded = text.match(/[A-Za-z0-9_-]{24,}/g) ?? []
      return [text, ...encoded.map((part) => Buffer.from(part, 'base64url').toString())].join('\n')
    },
  }
}

async function fieldsOf(page: Page): Promise<Map<string, string>> {
  const rows = page.locator('article dl')
  const labels = await rows.locator('dt').allInnerTexts()
  const values = await rows.locator('dd').allInnerTexts()
  return new Map(labels.map((label, at) => [label, (values[at] ?? '').split('\n')[0] ?? '']))
}

test('a learner shows only what she chose, and the rest is nowhere in what the checker receives', async ({
  visitor,
}) => {
  const owner = await visitor({ viewport: phone })
  await signIn(owner, learner())
  await openFirstCertificate(owner)
  const fields = await fieldsOf(owner)
  const [number = '', creator = ''] = [fields.get('证书编号'), fields.get('颁证单位')]
  expect([number.length > 5, creator.length > 2]).toEqual([true, true])

  await owner.getByRole('link', { name: '分享这条记录' }).click()
  await look(owner, 'share-all')
  await owner.getByRole('button', { name: '只证真伪' }).click()
  const preview = owner.getByRole('region', { name: '对方会看到' })
  await expect(preview).toContainText(learner().name)
  await expect(preview).not.toContainText(creator)
  await owner.getByText('颁证单位', { exact: true }).first().click()
  await expect(owner.getByRole('button', { name: '自己选' })).toHaveAttribute('aria-pressed', 'true')
  await expect(preview).toContainText(creator)
  await expect(preview).not.toContainText(number)
  await owner.getByLabel('给谁看').fill('只看一部分的企业')
  await owner.getByLabel('做什么用').fill('应聘')
  await look(owner, 'share-chosen')
  await owner.getByRole('button', { name: '生成链接和二维码' }).click()
  await expect(owner.getByText('出示：颁证单位')).toBeVisible()
  const { link } = await shownShare(owner)
  await owner.goto('/shares')
  await expect(owner.getByRole('listitem').filter({ hasText: '只看一部分的企业' }).first()).toContainText(
    '出示：颁证单位',
  )
  await look(owner, 'shares-chosen')

  const stranger = await visitor({ viewport: phone })
  const heard = listen(stranger)
  await stranger.goto(link)
  await check(stranger, learner().name)
  await expectVerdict(stranger, '有效')
  await expect(stranger.getByText('持有人只出示了部分内容')).toBeVisible()
  await expect(stranger.getByText(creator).first()).toBeVisible()
  await expect(stranger.getByText('看完整编号和成绩')).toHaveCount(0)
  const onThisDevice = async () =>
    (await checksOf(stranger)).find(({ name }) => name === 'this-device')?.state
  await expect.poll(onThisDevice).toBe('passed')
  const all = await heard.all()
  expect(all).toContain(creator)
  for (const [label, value] of fields) {
    const shown = ['颁证单位', '持有人', '核实单位', '可信来源', '凭证编号', '等级', '证书类别']
    // A short value stands in a random digest by chance: it is looked for as JSON writes it.
    const written = value.length > 6 ? value : JSON.stringify(value)
    if (!shown.includes(label))
      expect({ label, found: all.includes(written) }).toEqual({ label, found: false })
  }
  await look(stranger, 'verify-chosen')

  await owner.goto('/checks')
  await expect(owner.getByText('出示：颁证单位').first()).toBeVisible()
})
