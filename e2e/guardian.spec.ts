import { approver, registrar } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { issue, openWaiting } from './steps/approval.ts'
import { activate, askToSignIn, signIn } from './steps/entrance.ts'
import { consentWithSlip, registerMother, showSlip } from './steps/guardian.ts'
import { expectEffective, expectSubmitted, submit, upload } from './steps/import.ts'
import { slipsOf } from './steps/slips.ts'
import { checkByCode, expectVerdict } from './steps/verify.ts'
import { certificatesOf, pupils, rosterOf } from './workbooks/synthetic.ts'

const password = '黄河边上的第三棵老柳树'
const onPhone = { viewport: phone, hasTouch: true, isMobile: true }

test.use({ provoked: [400] })

test('below fourteen a guardian opens the way, sees what would be shown and decides', async ({ visitor }) => {
  test.setTimeout(8 * 60_000)
  const [desk, mother, childPage] = [await visitor(), await visitor(onPhone), await visitor(onPhone)]
  const [child] = pupils(31, 1, new Date().getFullYear() - 13)
  if (!child) throw new Error('no child')
  const { school } = registrar()
  const account = { role: '学习者', school, number: child.studentNumber, name: child.name, password }

  await test.step('the school enrols a child of thirteen and issues a certificate', async () => {
    const intake = `${new Date().getFullYear()}-09-01`
    await signIn(desk, registrar())
    await upload(desk, '学籍花名册', await rosterOf('监护人-花名册.xlsx', [child], undefined, intake))
    await submit(desk)
    await expectEffective(desk)
    const named = { pupil: child, title: '物流管理职业技能等级证书', level: '中级', number: 'E2E20253100' }
    const certificate = { ...named, body: '北京中物联物流采购培训中心', issuedOn: '2025-06-20' }
    const workbook = await certificatesOf('监护人-证书.xlsx', [certificate])
    await upload(desk, '证书', workbook)
    await submit(desk)
    await expectSubmitted(desk)
    const other = await visitor()
    await signIn(other, approver())
    await openWaiting(other, workbook.name)
    await issue(other, '1')
  })

  const slip = (await slipsOf(desk, child.className)).find(({ name }) => name === child.name)
  if (!slip) throw new Error('no slip of the child')

  await test.step('her own slip waits for a guardian', async () => {
    await showSlip(childPage, slip)
    await expect(childPage.getByText(/监护人先在这里填/)).toBeVisible()
  })

  await test.step('the mother is registered, reads and opens an account of her own', async () => {
    const hers = await registerMother(desk, child.name, '贺妈妈')
    await look(desk, 'guardian-slip')
    await showSlip(mother, hers)
    await expect(mother.getByText(`你的登录号：${hers.number}`)).toBeVisible()
    await look(mother, 'guardian-consent')
    await consentWithSlip(mother, hers, password)
    await expect(mother.getByRole('heading', { level: 2, name: child.name })).toBeVisible()
    await expect(mother.getByText('没有要你同意的分享')).toBeVisible()
  })

  const shared = await test.step('the child opens her account and shares; the link waits', async () => {
    await activate(childPage, slip, password)
    await childPage.getByRole('article').getByRole('link').first().click()
    await childPage.getByRole('link', { name: '分享这条记录' }).click()
    await expect(childPage.getByText(/先等监护人登录看过、同意/)).toBeVisible()
    await childPage.getByLabel('给谁看').fill('夏令营')
    await childPage.getByLabel('做什么用').fill('报名')
    await look(childPage, 'child-share')
    await childPage.getByRole('button', { name: '生成链接和二维码' }).click()
    await expect(childPage.getByText(/正在等监护人同意/)).toBeVisible()
    await look(childPage, 'child-share-waits')
    return childPage.url()
  })

  await test.step('the mother sees exactly what would be shown and agrees', async () => {
    await mother.reload()
    await expect(mother.getByText('等你同意', { exact: true })).toBeVisible()
    await look(mother, 'guardian-home')
    await mother.getByRole('link', { name: '看看要出示什么' }).click()
    await expect(mother.getByRole('region', { name: '对方会看到' })).toContainText(child.name)
    await look(mother, 'guardian-answer')
    await mother.getByRole('button', { name: '同意出示' }).click()
    await expect(mother.getByText('别人能看的分享（1）')).toBeVisible()
    await mother.getByRole('article').getByRole('link').first().click()
    await expect(mother.getByText('物流管理职业技能等级证书').first()).toBeVisible()
    await look(mother, 'guardian-record')
  })

  const code = await test.step('now a stranger can check it', async () => {
    await childPage.goto(shared)
    const said = await childPage.getByText(/^核验码：/).innerText()
    const found = said.replace(/^核验码：/, '').replace(/\s/g, '')
    const stranger = await visitor(onPhone)
    await checkByCode(stranger, found, child.name)
    await expectVerdict(stranger, '有效')
    return found
  })

  await test.step('she takes it back, and nobody finds it', async () => {
    await mother.goto('/guardian')
    await mother.getByRole('button', { name: '收回' }).click()
    await mother.getByRole('dialog').getByRole('button', { name: '收回' }).click()
    await expect(mother.getByText('已收回')).toBeVisible()
    const stranger = await visitor(onPhone)
    await checkByCode(stranger, code, child.name)
    await expect(stranger.getByText('没有可以查看的证书')).toBeVisible()
    await childPage.reload()
    await expect(childPage.getByText(/这次分享已经结束/)).toBeVisible()
  })

  await test.step('without her consent the child cannot sign in, and can again with it', async () => {
    await mother.getByRole('button', { name: '撤回同意' }).click()
    await look(mother, 'guardian-take-back')
    await mother.getByRole('dialog').getByRole('button', { name: '撤回同意' }).click()
    await expect(mother.getByText(/你在 .+ 撤回了同意/)).toBeVisible()
    await look(mother, 'guardian-withdrawn')
    const again = await visitor(onPhone)
    await askToSignIn(again, account)
    await expect(again.getByText(/请监护人登录匠迹重新同意/)).toBeVisible()
    await mother.getByRole('button', { name: '重新同意' }).click()
    await expect(mother.getByText('已重新同意，孩子可以登录了')).toBeVisible()
    await signIn(again, account)
  })
})
