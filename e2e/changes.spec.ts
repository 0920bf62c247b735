import type { Page } from '@playwright/test'
import { approver, learner, registrar } from './fixtures/accounts.ts'
import { expect, phone, test, type Visitor } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { approveChange, requestChange, requestCorrection, type Holding } from './steps/change.ts'
import { signIn } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'
import { share } from './steps/share.ts'
import { checkByCode, checksOf, expectVerdict } from './steps/verify.ts'

const site = '更正后的考核站点'
const onPhone = { viewport: phone, hasTouch: true, isMobile: true }

test('a certificate is suspended, resumed and corrected, and an old code says which', async ({ visitor }) => {
  test.setTimeout(6 * 60_000)
  const { learnerPage, registrarPage, approverPage } = await everybody(visitor)
  await openFirstCertificate(learnerPage)
  const holding: Holding = {
    name: learner().name,
    number: await learnerPage.locator('dd.font-mono').first().innerText(),
  }
  const recordPage = learnerPage.url()
  const terms = { recipient: '演示企业人力资源部', purpose: '应聘', days: 30 }
  const shared = await share(learnerPage, terms)

  await test.step('two people suspend it', async () => {
    await requestChange(registrarPage, holding, '暂停', '正在核查')
    await look(registrarPage, 'record-suspension-asked')
    await approverPage.goto('/desk/changes')
    await look(approverPage, 'changes')
    await approveChange(approverPage, holding, '暂停')
  })

  await test.step('whoever checks it sees 无效, and since when it is suspended', async () => {
    const strangerPage = await checkAsStranger(visitor, shared.code)
    await expectVerdict(strangerPage, '无效')
    await expect(strangerPage.getByText(/学校从 .+ 起暂停了这张证书/)).toBeVisible()
    await expect(strangerPage.getByText('暂停原因：正在核查')).toBeVisible()
    await look(strangerPage, 'verify-suspended')
    await learnerPage.goto(recordPage)
    await expect(learnerPage.getByText('正在核查')).toBeVisible()
    await look(learnerPage, 'record-suspended')
  })

  await test.step('two people resume it, and it is 有效 again', async () => {
    await requestChange(registrarPage, holding, '恢复', '核查无误')
    await approveChange(approverPage, holding, '恢复')
    await expectVerdict(await checkAsStranger(visitor, shared.code), '有效')
  })

  await test.step('one corrects it, another sees what differs and approves', async () => {
    await requestCorrection(registrarPage, holding, { field: '考核站点', value: site })
    await look(registrarPage, 'correct-record')
    await registrarPage.getByRole('button', { name: '提交更正申请' }).click()
    await expect(registrarPage.getByText('更正申请正在等待决定')).toBeVisible()
    await approverPage.goto('/desk/changes')
    await expect(approverPage.getByText(`改为 ${site}`)).toBeVisible()
    await look(approverPage, 'changes-correction')
    await approveChange(approverPage, holding, '更正')
  })

  await test.step('the old code says that it was corrected and in which field, and no value', async () => {
    await learnerPage.goto(recordPage)
    await expect(async () => {
      await learnerPage.reload()
      await expect(learnerPage.getByText('改了：考核站点。')).toBeVisible({ timeout: 2000 })
    }).toPass()
    const strangerPage = await checkAsStranger(visitor, shared.code)
    await expect(strangerPage.getByText(/学校已于 .+ 更正这张证书/)).toBeVisible()
    await expectVerdict(strangerPage, '无效')
    await expect(strangerPage.getByText('考核站点')).toBeVisible()
    const said = await strangerPage.locator('body').innerText()
    expect([said.includes(site), said.includes(holding.number)]).toEqual([false, false])
    const failed = (await checksOf(strangerPage)).filter(({ state }) => state === 'failed')
    expect(failed.map(({ name }) => name)).toEqual(['supersession'])
    await look(strangerPage, 'verify-corrected')
  })

  await test.step('the learner finds the way to the new one, which is 有效', async () => {
    await look(learnerPage, 'record-corrected')
    await learnerPage.getByRole('link', { name: '看新的凭证' }).click()
    await expect(learnerPage.getByText(site)).toBeVisible()
    await look(learnerPage, 'record-correcting')
    const again = await share(learnerPage, terms)
    await expectVerdict(await checkAsStranger(visitor, again.code), '有效')
  })
})

async function checkAsStranger(visitor: Visitor, code: string): Promise<Page> {
  const page = await visitor(onPhone)
  await checkByCode(page, code, learner().name)
  return page
}

async function everybody(visitor: Visitor) {
  const pages = {
    learnerPage: await visitor(onPhone),
    registrarPage: await visitor(),
    approverPage: await visitor(),
  }
  await signIn(pages.learnerPage, learner())
  await signIn(pages.registrarPage, registrar())
  await signIn(pages.approverPage, approver())
  return pages
}
