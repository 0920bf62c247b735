import type { Page } from '@playwright/test'
import {
  administrator,
  approver,
  auditor,
  classTeacher,
  keyHolder,
  learner,
  officers,
  registrar,
} from './fixtures/accounts.ts'
import { classmates } from './fixtures/classmates.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { openFirstRow } from './steps/desk-records.ts'
import { approveSuspensions, requestSuspensions } from './steps/bulk.ts'
import { confirmResult, decidedLine, refuseResult, waitingResults } from './steps/contest.ts'
import { signIn } from './steps/entrance.ts'
import { download } from './steps/import.ts'

test('the registrar puts a learner on leave and takes it back, keeps a register and exports a list', async ({
  visitor,
}) => {
  const page = await visitor()
  await signIn(page, registrar())
  const [, pupil] = classmates(2024)
  if (!pupil) throw new Error('no learner of 2024')

  await test.step('on leave, and back within a day', async () => {
    await page.goto('/desk/learners')
    await page.getByRole('searchbox', { name: '查找' }).fill(pupil.studentNumber)
    await page.getByRole('grid').getByText(pupil.name, { exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: pupil.name })).toBeVisible()
    await page.getByRole('button', { name: '休学', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: `休学：${pupil.name}` })
    await dialog.getByLabel('原因').fill('因病，医院证明在教务处')
    await dialog.getByRole('button', { name: '办理休学' }).click()
    await expect(page.getByText('在读 → 休学')).toBeVisible()
    await look(page, 'roles-on-leave')
    await page.getByRole('button', { name: '撤回', exact: true }).click()
    await page
      .getByRole('dialog', { name: '撤回这次办理？' })
      .getByRole('button', { name: '撤回', exact: true })
      .click()
    await expect(page.getByText('休学（已撤回）')).toBeVisible()
    await expect(page.getByRole('button', { name: '撤回', exact: true })).toHaveCount(0)
  })

  await test.step('a site in the register', async () => {
    await page.goto('/desk/registers')
    await page.getByRole('button', { name: '登记一条' }).click()
    const dialog = page.getByRole('dialog', { name: '登记考核站点' })
    await dialog.getByLabel('种类').selectOption({ label: '技能等级认定站点' })
    await dialog.getByLabel('站点名称').fill('演示第三认定站点')
    await dialog.getByLabel('考什么').fill('焊工')
    await dialog.getByLabel('批复日期').fill('2026-03-02')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByText('这一项要填好')).toBeVisible()
    await look(page, 'roles-register-form')
    await dialog.getByLabel('批复文件').fill('演示批复〔2026〕3号')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('grid', { name: '考核站点' }).getByText('演示第三认定站点')).toBeVisible()
    await look(page, 'roles-register')
  })

  await test.step('the list of one class as a workbook', async () => {
    await page.goto(`/desk/records?${new URLSearchParams({ className: pupil.className })}`)
    await expect(page.getByRole('grid', { name: '档案记录' })).toBeVisible()
    const { name, bytes } = await download(page, '导出')
    expect(name).toMatch(/\.xlsx$/)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

test('the approver lets one bulk request take effect and stops another in its window', async ({
  visitor,
}) => {
  const [registrarPage, approverPage] = [await visitor(), await visitor()]
  await signIn(registrarPage, registrar())
  const [one, other] = classmates(2022)
  const first = await requestSuspensions(registrarPage, one?.studentNumber ?? '', 2)
  const second = await requestSuspensions(registrarPage, other?.studentNumber ?? '', 2)
  await look(registrarPage, 'roles-bulk-asked')
  await signIn(approverPage, approver())
  await approveSuspensions(approverPage, first, 2)
  await approveSuspensions(approverPage, second, 2)
  await look(approverPage, 'roles-bulk-window')
  await approverPage.getByRole('button', { name: '停下，不要变更' }).click()
  await expect(approverPage.getByText(`${approver().name} 在生效以前停下了，一条也没有变。`)).toBeVisible()
  await approverPage.goto('/desk/changes')
  const lines = approverPage.getByRole('region', { name: '批量变更' }).getByRole('listitem')
  await expect(lines.filter({ hasText: '等待生效' })).toHaveCount(1)
  await expect(lines.filter({ hasText: '已停下' })).toHaveCount(1)
  await look(approverPage, 'roles-bulks')
})

test.describe('a class teacher', () => {
  test.use({ provoked: [404] })

  test('sees her classes only; the administrator gives her another and takes it back', async ({
    visitor,
  }) => {
    const [teacherPage, administratorPage] = [await visitor(), await visitor()]
    const given = '23级农机1班'
    await signIn(teacherPage, classTeacher())

    await test.step('she sees two classes, opens one and prints its report', async () => {
      await teacherPage.goto('/desk/classes')
      const lines = teacherPage.getByRole('grid', { name: '班级' }).locator('tr[data-at]')
      await expect(lines).toHaveCount(2)
      await expect(teacherPage.getByRole('navigation').getByText('档案记录')).toHaveCount(0)
      await look(teacherPage, 'roles-own-classes')
      await lines.first().click()
      await expect(teacherPage.getByRole('heading', { level: 1, name: /情况$/ })).toBeVisible()
      await expect(teacherPage.getByRole('grid').locator('tr[data-at="0"]')).toBeVisible()
      await look(teacherPage, 'roles-class-report')
      await expectPrinted(teacherPage)
    })

    await test.step('a class of somebody else is refused in a sentence', async () => {
      await openClass(teacherPage, given)
      await expect(teacherPage.getByText('没有找到这个班，或者它不归你管')).toBeVisible()
      await expect(teacherPage.getByRole('grid')).toHaveCount(0)
      await expect(teacherPage.getByRole('button', { name: '打印' })).toHaveCount(0)
      await look(teacherPage, 'roles-foreign-class')
    })

    await test.step('the administrator gives it to her, and takes it back', async () => {
      const { name } = classTeacher()
      await signIn(administratorPage, administrator())
      await administratorPage.goto('/desk/classes')
      const teacher = administratorPage.getByRole('listitem').filter({ hasText: name })
      await teacher.getByLabel('选一个班').selectOption({ label: given })
      await teacher.getByRole('button', { name: '分给这位老师' }).click()
      await expect(administratorPage.getByText(`${given}已分给${name}`)).toBeVisible()
      await look(administratorPage, 'roles-class-given')
      await openClass(teacherPage, given)
      await expect(teacherPage.getByRole('grid').locator('tr[data-at="0"]')).toBeVisible()
      await teacher.getByRole('button', { name: `收回${name}的${given}` }).click()
      await expect(administratorPage.getByText(`${name}不再管${given}`)).toBeVisible()
      await openClass(teacherPage, given)
      await expect(teacherPage.getByText('没有找到这个班，或者它不归你管')).toBeVisible()
    })
  })
})

test('a key holder asks for a new key, and the administrator approves', async ({ visitor }) => {
  const [holderPage, administratorPage] = [await visitor(), await visitor()]
  await signIn(holderPage, keyHolder())
  await holderPage.goto('/desk/keys')
  await expect(holderPage.getByText('使用中')).toHaveCount(1)
  const retired = await holderPage.getByText('已停用', { exact: true }).count()
  await holderPage.getByRole('button', { name: '换一把新密钥' }).click()
  const asking = holderPage.getByRole('dialog', { name: '换一把新密钥' })
  await asking.getByLabel('说明').fill('学年例行更换')
  await asking.getByRole('button', { name: '提交申请' }).click()
  await expect(holderPage.getByText('等另一个人决定').first()).toBeVisible()
  await signIn(administratorPage, administrator())
  await administratorPage.goto('/desk/keys')
  await administratorPage.getByRole('button', { name: '批准', exact: true }).click()
  const deciding = administratorPage.getByRole('dialog', { name: '批准这次申请？' })
  await deciding.getByRole('button', { name: '批准' }).click()
  await expect(administratorPage.getByText('已停用', { exact: true })).toHaveCount(retired + 1)
  await holderPage.reload()
  await expect(holderPage.getByText('使用中')).toHaveCount(1)
})

test('an auditor reads records, batches and their history, and changes nothing', async ({ visitor }) => {
  const page = await visitor()
  await signIn(page, auditor())
  for (const path of [
    '/desk',
    '/desk/records',
    '/desk/learners',
    '/desk/classes',
    '/desk/held',
    '/desk/registers',
  ]) {
    await page.goto(path)
    await expectNothingToChange(page)
  }
  await page.goto('/desk/records')
  await page.getByRole('button', { name: '已签发' }).click()
  await openFirstRow(page)
  await expectNothingToChange(page)
  await look(page, 'roles-auditor-record')
  await page.goto('/desk')
  await look(page, 'roles-auditor-desk')
  await page
    .getByRole('grid')
    .getByText(/（演示数据）|\.(xlsx|csv)$/)
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '经过' })).toBeVisible()
  await expectNothingToChange(page)
  await look(page, 'roles-auditor-batch')
})

test('a bureau confirms one result of a college and refuses another, and the college sees both', async ({
  visitor,
}) => {
  const [officerPage, registrarPage] = [await visitor(), await visitor()]
  const { school } = registrar()
  const [officer] = officers()
  const reason = '获奖名单里没有这名选手'
  await signIn(officerPage, officer)
  const [good, wrong] = await waitingResults(officerPage, school)
  if (!good || !wrong) throw new Error('fewer than two results wait')
  await look(officerPage, 'roles-results')
  await confirmResult(officerPage, school, good)
  await refuseResult(officerPage, school, { result: wrong, reason })
  await officerPage.getByRole('button', { name: '已处理' }).click()
  await expect(decidedLine(officerPage, good)).toContainText('已确认')
  await expect(decidedLine(officerPage, wrong)).toContainText(reason)
  await look(officerPage, 'roles-results-decided')

  await signIn(registrarPage, registrar())
  await openRecordOf(registrarPage, good.number)
  await expect(registrarPage.getByText(new RegExp(`^由${officer.school}确认，`))).toBeVisible()
  await expect(async () => {
    await registrarPage.reload()
    await expect(registrarPage.getByText('已签发', { exact: true }).first()).toBeVisible({ timeout: 2000 })
  }).toPass()
  await openRecordOf(registrarPage, wrong.number)
  await expect(registrarPage.getByText(new RegExp(`^${officer.school}不予确认，`))).toBeVisible()
  await expect(registrarPage.getByText(reason)).toBeVisible()
  await expect(registrarPage.getByText('已签发', { exact: true })).toHaveCount(0)
  await look(registrarPage, 'roles-result-refused')
})

test('a learner says that a record is wrong, and sees on her phone what the school answers', async ({
  visitor,
}) => {
  const learnerPage = await visitor({ viewport: phone, hasTouch: true, isMobile: true })
  const registrarPage = await visitor()
  const [mentor, answer] = ['演示的另一位师傅', '实习单位的鉴定表上就是这位师傅']
  await signIn(learnerPage, learner())
  await learnerPage.getByRole('article').filter({ hasText: '岗位实习' }).first().getByRole('link').click()
  await learnerPage.getByRole('link', { name: '说得不对？' }).click()
  await learnerPage.getByRole('button', { name: '告诉学校' }).click()
  await expect(learnerPage.getByText('写上应该是什么')).toBeVisible()
  await look(learnerPage, 'roles-ask-correction')
  await learnerPage.getByLabel('哪一项不对').selectOption({ label: '企业导师' })
  await learnerPage.getByLabel('应该是什么').fill(mentor)
  await learnerPage.getByLabel('凭什么这样说').fill('实习协议上写的是他')
  await learnerPage.getByRole('button', { name: '告诉学校' }).click()
  await expect(learnerPage.getByText(/在 .+ 前答复，/)).toBeVisible()

  await signIn(registrarPage, registrar())
  await registrarPage.goto('/desk/corrections')
  const line = registrarPage.getByRole('listitem').filter({ hasText: mentor })
  await look(registrarPage, 'roles-corrections')
  await line.getByRole('button', { name: '不改' }).click()
  const dialog = registrarPage.getByRole('dialog', { name: '不改这一项？' })
  await dialog.getByLabel('为什么不改').fill(answer)
  await dialog.getByRole('button', { name: '不改' }).click()
  await expect(line.getByText(`答复：${answer}`)).toBeVisible()

  await learnerPage.reload()
  await expect(learnerPage.getByText(`学校没有改，理由：${answer}`)).toBeVisible()
  await look(learnerPage, 'roles-correction-answered')
})

async function openClass(page: Page, className: string): Promise<void> {
  await page.goto(`/desk/classes/one?${new URLSearchParams({ className })}`)
}

/** What is printed has its heading and none of the shell. */
async function expectPrinted(page: Page): Promise<void> {
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', 'yes')))
  await page.getByRole('button', { name: '打印' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: /情况$/ })).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await page.emulateMedia({ media: null })
}

const readingOnly = /^(更多条件|收起条件|清空条件|看这些行|收起|打印|)$/

/** Whatever is pressed on the page narrows, opens or prints; chips that narrow a list say that they are pressed. */
async function expectNothingToChange(page: Page): Promise<void> {
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const buttons = await main.locator('button:not([aria-pressed])').allInnerTexts()
  expect(buttons.filter((text) => !readingOnly.test(text.trim()))).toEqual([])
  await expect(
    main.locator('a[href$="/enter"], a[href*="/correct"], a[href^="/desk/import"]:not([href*="-"])'),
  ).toHaveCount(0)
}

async function openRecordOf(page: Page, number: string): Promise<void> {
  await page.goto(`/desk/records?${new URLSearchParams({ search: number })}`)
  await openFirstRow(page)
}
