import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { rights as en } from './en/rights.ts'
import { rights as zh } from './zh-CN/rights.ts'

const printOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 12)

/** Somebody agreed to these very words: whoever changes one gives the consent a new version and keeps the old text. */
test('the text of a consent never changes under its version', () => {
  const prints = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([version, text]) => [version, printOf(text)]))
  expect(prints(zh.texts)).toMatchInlineSnapshot(`
    {
      "account/2026-11": "uZ4s3B8-KY2m",
      "account/2026-11-plain": "MD8CBv_pktrF",
      "guardian/2026-11": "yRIrid0Z7WSj",
      "share/2026-11": "TqzDluq6Ylta",
      "share/2026-11-fields": "kwDe540IEHPf",
      "share/2026-11-fields-plain": "7Pj6tI4KIBKI",
      "share/2026-12-sets": "MIKpA8SOJysa",
      "share/2026-12-sets-plain": "PasXk2-X9LTC",
      "transfer/2026-11": "6BAhvzaLrSK3",
      "transfer/2026-11-plain": "PswRU6gJt4ix",
    }
  `)
  expect(prints(en.texts)).toMatchInlineSnapshot(`
    {
      "account/2026-11": "imX74uSkjDEm",
      "account/2026-11-plain": "xPtjTHmkyv4D",
      "guardian/2026-11": "mpMy5dG4puPz",
      "share/2026-11": "sSqOuxLCiEs7",
      "share/2026-11-fields": "UX2CUsbu3ckY",
      "share/2026-11-fields-plain": "gwtVjSmd4XWA",
      "share/2026-12-sets": "Oq6HgadlRrJ1",
      "share/2026-12-sets-plain": "LCEBVSVEqD1e",
      "transfer/2026-11": "m62xtndKvVlz",
      "transfer/2026-11-plain": "vlBddJamA_5C",
    }
  `)
})
