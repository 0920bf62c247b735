import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { deriveKeys } from './keys.ts'

const keys = deriveKeys(randomBytes(32))

describe('a sealed value', () => {
  it('opens at its own place only', () => {
    const sealed = keys.seal('62999920090315001X', 'learner:1')
    expect(keys.open(sealed, 'learner:1')).toBe('62999920090315001X')
    expect(() => keys.open(sealed, 'learner:2')).toThrow()
  })

  it('does not open when a byte was changed or under another master key', () => {
    const sealed = keys.seal('text', 'place')
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => keys.open(changed, 'place')).toThrow()
    }
    expect(() => deriveKeys(randomBytes(32)).open(sealed, 'place')).toThrow()
  })

  it('is sealed anew each time', () => {
    expect(keys.seal('text', 'place')).not.toEqual(keys.seal('text', 'place'))
  })
})

describe('a look-up hash', () => {
  it('is steady, and differs by purpose and master key', () => {
    const hash = keys.lookupHash('share-code', 'A')
    expect(keys.lookupHash('share-code', 'A')).toEqual(hash)
    expect(keys.lookupHash('activation-code', 'A')).not.toEqual(hash)
    expect(deriveKeys(randomBytes(32)).lookupHash('share-code', 'A')).not.toEqual(hash)
  })
})
