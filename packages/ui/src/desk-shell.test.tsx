import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DeskShell } from './desk-shell.tsx'

afterEach(cleanup)

test('the menu of a phone closes with Escape and gives the focus back to its button', () => {
  render(
    <DeskShell
      brand="匠迹"
      places={[{ href: '/desk', label: '待我处理', icon: null }]}
      current="/desk"
      onGo={() => undefined}
      who={null}
      words={{ skip: '跳到正文', navigation: '主要页面', openMenu: '打开菜单', closeMenu: '收起菜单' }}
    >
      正文
    </DeskShell>,
  )
  fireEvent.click(screen.getByRole('button', { name: '打开菜单' }))
  fireEvent.keyDown(screen.getByRole('link', { name: '待我处理' }), { key: 'Escape' })
  const opener = screen.getByRole('button', { name: '打开菜单' })
  expect(opener.getAttribute('aria-expanded')).toBe('false')
  expect(document.activeElement).toBe(opener)
})

test('places stand under the heading of their group', () => {
  render(
    <DeskShell
      brand="匠迹"
      places={[
        { href: '/desk', label: '待我处理', icon: null },
        { href: '/desk/import', label: '导入', icon: null, group: '办理' },
        { href: '/desk/held', label: '待定的行', icon: null, group: '办理', count: 3 },
        { href: '/desk/keys', label: '签章密钥', icon: null, group: '学校' },
      ]}
      current="/desk"
      onGo={() => undefined}
      who={null}
      words={{ skip: '跳到正文', navigation: '主要页面', openMenu: '打开菜单', closeMenu: '收起菜单' }}
    >
      正文
    </DeskShell>,
  )
  const acts = within(screen.getByRole('group', { name: '办理' }))
  expect(acts.getAllByRole('link').map((link) => link.textContent)).toEqual(['导入', '待定的行3'])
  expect(within(screen.getByRole('group', { name: '学校' })).getAllByRole('link')).toHaveLength(1)
})
