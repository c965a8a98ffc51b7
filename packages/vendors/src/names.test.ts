import { describe, expect, test } from 'vitest'
import { nameKey } from './name-key'
import { nameLook, vendorHandle } from './names'

describe('names that read the same are one name', () => {
  test.each([
    'Pawsome Toys',
    'pawsome toys ',
    'PAWSOME‑TOYS',
    'Pawsome  Toys!',
    'Ｐａｗｓｏｍｅ Toys',
    'Páwsome Toys',
    'Pawsome\u3164 Toys\u200b',
  ])('%s', (name) => {
    expect(nameKey(name)).toBe('pawsometoys')
  })

  test.each(['Pawsome Toy', 'Awesome Toys', 'متجر الألعاب', '玩具店'])('but %s is another', (name) => {
    expect(nameKey(name)).not.toBe('pawsometoys')
  })

  test('names without Latin letters are told apart', () => {
    expect(nameKey('متجر الألعاب')).not.toBe(nameKey('متجر الكتب'))
    expect(nameKey('玩具店').length).toBe(3)
  })
})

describe('a handle can be read, and belongs to one name', () => {
  test('a plain name becomes its words', () => {
    expect(vendorHandle('Pawsome Toys')).toBe('pawsome-toys')
    expect(vendorHandle('  Café Noir ')).toBe('cafe-noir')
  })

  test('letters that cannot be written plainly leave a digest that tells the names apart', () => {
    const [first, second] = [vendorHandle('Łódź Studio'), vendorHandle('Ødź Studio')]
    expect(first).toMatch(/^odz-studio-[0-9a-f]{12}$/)
    expect(second).not.toBe(first)
    expect(vendorHandle('متجر الألعاب')).toMatch(/^vendor-[0-9a-f]{12}$/)
  })

  test('two long names that begin alike have two handles', () => {
    const long = 'a'.repeat(90)
    expect(vendorHandle(`${long} one`)).not.toBe(vendorHandle(`${long} two`))
  })
})

describe('names that look the same have one look, and stay two names', () => {
  test.each([
    ['Pawsome Toys', 'Pаwsome Tоys'],
    ['Scope', 'Ѕсоре'],
    ['Lily', '1ily'],
    ['PayPal', 'PayPaI'],
    ['Omega', '0mega'],
  ])('%s and %s', (name, other) => {
    expect(nameLook(other)).toBe(nameLook(name))
    expect(nameKey(other)).not.toBe(nameKey(name))
  })

  test.each([
    ['Pawsome Toys', 'Awesome Toys'],
    ['متجر الألعاب', 'متجر الكتب'],
    ['玩具店', '书店'],
  ])('%s and %s do not', (name, other) => {
    expect(nameLook(other)).not.toBe(nameLook(name))
  })
})
