import { afterEach, expect, test } from 'vitest'
import { pinnedRoot } from './pinned-root.ts'

const thumbprint = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'

function serve(content: string) {
  const meta = document.createElement('meta')
  meta.name = 'jiangji-root'
  meta.content = content
  document.head.append(meta)
}

afterEach(() => document.querySelector('meta[name="jiangji-root"]')?.remove())

test('the root key is the one the server wrote into the page', () => {
  serve(thumbprint)
  expect(pinnedRoot()).toBe(thumbprint)
})

test.each(['', 'x', `${thumbprint}x`, `${thumbprint.slice(1)}!`])('%j pins nothing', (content) => {
  serve(content)
  expect(pinnedRoot()).toBeNull()
})

test('a page that was not served by us pins nothing', () => {
  expect(pinnedRoot()).toBeNull()
})
