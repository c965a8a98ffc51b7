import { randomBytes, randomUUID } from 'node:crypto'
import { assert, fileId, shopDomain, vendorId } from '@souk/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileKeys } from './keys'
import { type Label, type Sealed, seal, unseal } from './seal'

const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const [first, second] = [newKey('one'), newKey('two')]
const keys = fileKeys.parse(first)

const label: Label = {
  shop: shopDomain('here.myshopify.com'),
  vendorId: vendorId(randomUUID()),
  fileId: fileId(randomUUID()),
  filename: 'passport.pdf',
  mimeType: 'application/pdf',
}

const content = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes))

test('what is sealed opens to the same bytes, and is nowhere to be read in between', () => {
  fc.assert(
    fc.property(content, (bytes) => {
      const sealed = seal(keys, label, bytes)
      expect(unseal(keys, label, sealed)).toEqual({ ok: true, value: bytes })
      if (bytes.length >= 8) expect(Buffer.from(sealed.content).includes(Buffer.from(bytes))).toBe(false)
    }),
  )
})

test('the same content twice is sealed under two keys', () => {
  const bytes = new Uint8Array(64)
  const [one, two] = [seal(keys, label, bytes), seal(keys, label, bytes)]
  expect(one.wrappedKey).not.toEqual(two.wrappedKey)
  expect(one.content).not.toEqual(two.content)
})

const PARTS = ['wrappedKey', 'content'] as const

test('any single byte changed, anywhere, and nothing is opened', () => {
  fc.assert(
    fc.property(
      content,
      fc.constantFrom(...PARTS),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, part, at, flip) => {
        const sealed = seal(keys, label, bytes)
        const changed = Uint8Array.from(sealed[part])
        const index = at % changed.length
        changed[index] = (changed[index] ?? 0) ^ flip
        expect(unseal(keys, label, { ...sealed, [part]: changed })).toEqual({ ok: false, reason: 'damaged' })
      },
    ),
  )
})

test('cut off at any length, nothing is opened', () => {
  fc.assert(
    fc.property(content, fc.constantFrom(...PARTS), fc.nat(), (bytes, part, length) => {
      const sealed = seal(keys, label, bytes)
      const cut: Sealed = { ...sealed, [part]: sealed[part].slice(0, length % sealed[part].length) }
      expect(unseal(keys, label, cut)).toEqual({ ok: false, reason: 'damaged' })
    }),
  )
})

test.each([
  ['another shop', { shop: shopDomain('elsewhere.myshopify.com') }],
  ['another vendor', { vendorId: vendorId(randomUUID()) }],
  ['another file', { fileId: fileId(randomUUID()) }],
  ['another name', { filename: 'passport.html' }],
  ['another type', { mimeType: 'text/html' }],
])('moved to %s, a file does not open', (_what, other) => {
  const sealed = seal(keys, label, randomBytes(10))
  expect(unseal(keys, { ...label, ...other }, sealed)).toEqual({ ok: false, reason: 'damaged' })
})

test('after a rotation old files open and new ones use the new key; without the old key they stay shut', () => {
  const before = seal(keys, label, new Uint8Array([1]))
  const rotated = fileKeys.parse(`${second},${first}`)
  expect(unseal(rotated, label, before)).toEqual({ ok: true, value: new Uint8Array([1]) })
  expect(seal(rotated, label, new Uint8Array([1])).keyId).toBe('two')
  expect(unseal(fileKeys.parse(second), label, before)).toEqual({ ok: false, reason: 'key-missing' })
})

test('another key under the same id opens nothing', () => {
  const sealed = seal(keys, label, new Uint8Array([1]))
  expect(unseal(fileKeys.parse(newKey('one')), label, sealed)).toEqual({ ok: false, reason: 'damaged' })
})

test.each(['', 'one', 'one:short', `${first},${first}`, `${first},`, `:${first.slice(4)}`])(
  'a list of keys that is none is refused: %s',
  (text) => {
    const parsed = fileKeys.safeParse(text)
    assert(!parsed.success, 'it is refused')
    if (text !== '') expect(parsed.error.message).not.toContain(text)
  },
)
