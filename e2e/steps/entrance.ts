import { expect, type Page } from '@playwright/test'
import type { Account } from '../fixtures/accounts.ts'

export async function signIn(page: Page, account: Account): Promise<void> {
  await askToSignIn(page, account)
  await expect(page).not.toHaveURL(/sign-in/)
}

export async function askToSignIn(page: Page, { school, number, password }: Account): Promise<void> {
  await page.goto('/sign-in')
  await pickSchool(page, school)
  await page.getByLabel('学号或工号').fill(number)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

async function pickSchool(page: Page, school: string): Promise<void> {
  const field = page.getByRole('combobox', { name: '学校' })
  await expect(page.locator(`datalist option[value="${school}"]`)).toBeAttached()
  await field.fill(school)
}

export type Slip = { name: string; code: string }

export async function activate(page: Page, { name, code }: Slip, password: string): Promise<void> {
  await page.goto('/activate')
  await page.getByLabel('激活码').fill(code)
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('设一个密码').fill(password)
  await page.getByLabel('再输一遍').fill(password)
  await page.getByRole('checkbox', { name: /我同意/ }).click()
  await page.getByRole('button', { name: '开通并登录' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}
