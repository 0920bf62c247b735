import { expect, type Page } from '@playwright/test'
import type { Slip } from './entrance.ts'

/** Registers a mother on the page of a learner and reads the slip that is printed for her. */
export async function registerMother(
  page: Page,
  child: string,
  name: string,
): Promise<Slip & { number: string }> {
  await page.goto('/desk/learners')
  await page.getByRole('searchbox', { name: '查找' }).fill(child)
  await page.getByRole('grid').getByText(child).first().click()
  await expect(page.getByRole('heading', { level: 1, name: child })).toBeVisible()
  await page.getByRole('button', { name: '登记监护人' }).click()
  const dialog = page.getByRole('dialog', { name: `登记${child}的监护人` })
  await dialog.getByLabel('监护人姓名').fill(name)
  await dialog.getByLabel('和学生的关系').selectOption('mother')
  await dialog.getByLabel('哪天看的').fill('2026-11-02')
  await dialog.getByRole('button', { name: '登记监护人' }).click()
  await page.getByRole('button', { name: '打印监护人条' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${child}的监护人条` })).toBeVisible()
  const said = await page.locator('main').innerText()
  return {
    name,
    code: /[0-9A-Z]{5} [0-9A-Z]{5}/.exec(said)?.[0] ?? '',
    number: /J\d{7}/.exec(said)?.[0] ?? '',
  }
}

export async function showSlip(page: Page, { name, code }: Slip): Promise<void> {
  await page.goto('/activate')
  await page.getByLabel('激活码').fill(code)
  await page.getByLabel('姓名').fill(name)
  await page.getByRole('button', { name: '下一步' }).click()
}

export async function consentWithSlip(page: Page, slip: Slip, password: string): Promise<void> {
  await showSlip(page, slip)
  await page.getByLabel('设一个密码').fill(password)
  await page.getByLabel('再输一遍').fill(password)
  await page.getByRole('checkbox', { name: /同意为孩子开通档案/ }).click()
  await page.getByRole('button', { name: '同意并登录' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '孩子的档案' })).toBeVisible()
}
