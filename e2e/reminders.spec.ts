import type { Page } from '@playwright/test'
import { openMailServer, type MailServer } from '../apps/api/src/testing/mail-server.ts'
import { prizeWinner, registrar } from './fixtures/accounts.ts'
import { expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { signIn } from './steps/entrance.ts'
import { openFirstCertificate } from './steps/portfolio.ts'

const address = 'xiaoyu@example.com'
const answer = '原件上写的就是这样'
const kind = '更正申请有了答复'
const onPhone = { viewport: phone }

let server: MailServer
test.beforeAll(async () => {
  const port = Number(process.env['E2E_MAIL_PORT'])
  server = await openMailServer({ disabledCommands: ['AUTH', 'STARTTLS'] }, port)
})
test.afterAll(() => server.close())

test('a learner proves her address, asks for a correction, and is told of the answer in the app and by mail', async ({
  visitor,
}) => {
  test.slow()
  const page = await visitor(onPhone)
  await signIn(page, prizeWinner())
  await page.goto('/reminders')
  await expect(page.getByRole('heading', { level: 1, name: '提醒' })).toBeVisible()

  await test.step('her address is proven by the code mailed to it', async () => {
    await page.goto('/account')
    await page.getByRole('link', { name: '提醒和邮箱' }).click()
    await page.getByRole('button', { name: '发验证码' }).click()
    await expect(page.getByText('填上邮箱')).toBeVisible()
    await look(page, 'reminder-settings')
    await page.getByRole('textbox', { name: '邮箱' }).fill(address)
    await page.getByRole('button', { name: '发验证码' }).click()
    await expect(page.getByText('验证码发到了 xi***@example.com')).toBeVisible()
    await page.getByLabel('验证码').fill(await mailedCode())
    await look(page, 'reminder-code')
    await page.getByRole('button', { name: '验证邮箱' }).click()
    await expect(page.getByText('提醒会发到 xi***@example.com')).toBeVisible()
    await look(page, 'reminder-address')
  })

  await page.goto('/portfolio')
  await expect(page.getByRole('link', { name: /^提醒/ })).toBeVisible()
  await look(page, 'portfolio-bell')
  const title = await openFirstCertificate(page)
  const ask = async () => {
    await page.getByRole('link', { name: '说得不对？' }).click()
    await page.getByLabel('哪一项不对').selectOption({ label: '整条都不对，或不是我的' })
    await page.getByLabel('应该是什么').fill('等级写错了')
    await page.getByLabel('凭什么这样说').fill('手里的原件不一样')
    await page.getByRole('button', { name: '告诉学校' }).click()
    await expect(page.getByText(/前答复，还有 \d+ 天/)).toBeVisible()
  }
  await test.step('she says what is wrong, and takes it back', async () => {
    await ask()
    await page.getByRole('button', { name: '收回' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '收回' }).click()
    await expect(page.getByText('你已收回')).toBeVisible()
  })

  await test.step('she says what is wrong and reads until when the school answers', async () => {
    await ask()
    await look(page, 'correction-asked')
  })

  await test.step('the school declines with a reason', async () => {
    const desk = await visitor()
    await signIn(desk, registrar())
    await desk.goto('/desk/corrections')
    const line = desk.getByRole('listitem').filter({ hasText: '等级写错了' })
    await line.getByRole('button', { name: '不改', exact: true }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('为什么不改').fill(answer)
    await dialog.getByRole('button', { name: '不改', exact: true }).click()
    await expect(desk.getByText('已答复学生')).toBeVisible()
  })

  await test.step('the bell counts it, and it leads to the answer', async () => {
    await expect(async () => {
      await page.goto('/portfolio')
      await page.getByRole('link', { name: /^提醒，\d+ 条未读$/ }).click({ timeout: 3000 })
      await expect(told(page, title)).toBeVisible({ timeout: 3000 })
    }).toPass()
    await look(page, 'reminders')
    await told(page, title).click()
    await expect(page.getByText(`学校没有改，理由：${answer}`)).toBeVisible()
    await expect(page.getByText(/年.+ 答复$/).first()).toBeVisible()
    await look(page, 'correction-answered')
  })

  await test.step('all are marked as read, and that is taken back', async () => {
    await page.goto('/reminders')
    await expect(page.getByRole('heading', { level: 2, name: '今天' })).toBeVisible()
    const readAll = page.getByRole('button', { name: '全部设为已读' })
    if ((await readAll.count()) > 0) {
      await readAll.click()
      await expect(page.getByRole('heading', { level: 2, name: '未读' })).toBeHidden()
      await look(page, 'reminders-read')
      await page.getByRole('button', { name: '撤销' }).click()
      await expect(page.getByRole('heading', { level: 2, name: '未读' })).toBeVisible()
    }
  })

  await test.step('a kind is turned off and stays off', async () => {
    await page.goto('/reminders/settings')
    await page.getByRole('checkbox', { name: kind }).click()
    await expect(page.getByRole('checkbox', { name: kind })).not.toBeChecked()
    await page.reload()
    await expect(page.getByRole('checkbox', { name: kind })).not.toBeChecked()
    await page.getByRole('checkbox', { name: kind }).click()
    await expect(page.getByRole('checkbox', { name: kind })).toBeChecked()
  })

  await test.step('the mail says the same, and one press in it ends the mails', async () => {
    const mail = () => server.mails.find(({ text }) => text.includes(title) && text.includes('更正申请'))
    await expect.poll(() => mail()?.to).toEqual([address])
    const stop = /\/api\/mail\/stop\/[\w-]+/.exec(mail()?.text ?? '')?.[0] ?? ''
    const stranger = await visitor(onPhone)
    await stranger.goto(stop)
    await look(stranger, 'mail-stop')
    await stranger.getByRole('button', { name: '不再发邮件' }).click()
    await expect(stranger.getByRole('heading', { name: '邮件已经停了' })).toBeVisible()
    await look(stranger, 'mail-stopped')
    await page.reload()
    await expect(page.getByText('你在邮件里点了不再发')).toBeVisible()
    await look(page, 'reminder-stopped')
    await page.getByRole('button', { name: '接着发' }).click()
    await expect(page.getByText('提醒会发到 xi***@example.com')).toBeVisible()
    await page.getByRole('button', { name: '删掉邮箱' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删掉邮箱' }).click()
    await expect(page.getByRole('textbox', { name: '邮箱' })).toBeVisible()
  })

  await page.evaluate(() => localStorage.setItem('jiangji.language', 'en'))
  await page.goto('/reminders')
  await expect(page.getByRole('heading', { level: 1, name: 'Reminders' })).toBeVisible()
  await look(page, 'reminders-en')
})

function told(page: Page, title: string) {
  return page.getByRole('link', { name: new RegExp(`答复了“${title}”的更正申请`) })
}

async function mailedCode(): Promise<string> {
  const code = () => {
    const mail = server.mails.findLast(({ to, text }) => to.includes(address) && text.includes('验证码'))
    return /\d{6}/.exec(mail?.text ?? '')?.[0] ?? ''
  }
  await expect.poll(code).not.toBe('')
  return code()
}
