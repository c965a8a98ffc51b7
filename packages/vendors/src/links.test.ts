import { expect, test } from 'vitest'
import { type Link, link } from './links'

const taken = (name: Link, typed: string) => link(name).safeParse(typed).data

test.each<[Link, string, string]>([
  ['website', '', ''],
  ['website', 'https://example.com/shop?a=1', 'https://example.com/shop?a=1'],
  ['website', ' example.com ', 'https://example.com/'],
  ['website', 'https://müller.example', 'https://xn--mller-kva.example/'],
  ['instagram', '@kiln.clay', 'https://www.instagram.com/kiln.clay'],
  ['instagram', 'kiln_clay', 'https://www.instagram.com/kiln_clay'],
  ['instagram', 'instagram.com/kiln', 'https://www.instagram.com/kiln'],
  ['instagram', 'https://www.instagram.com/kiln/?hl=en', 'https://www.instagram.com/kiln'],
  ['facebook', 'https://m.facebook.com/kiln.clay', 'https://www.facebook.com/kiln.clay'],
  ['facebook', 'https://www.facebook.com/people/Kiln/1000', 'https://www.facebook.com/people/Kiln/1000'],
  ['tiktok', '@kiln', 'https://www.tiktok.com/@kiln'],
  ['tiktok', 'https://www.tiktok.com/@kiln', 'https://www.tiktok.com/@kiln'],
  ['youtube', '@kiln', 'https://www.youtube.com/@kiln'],
  ['youtube', 'https://youtube.com/channel/UC12', 'https://www.youtube.com/channel/UC12'],
  ['x', 'https://twitter.com/kiln', 'https://x.com/kiln'],
])('%s: %j becomes %j', (name, typed, address) => {
  expect(taken(name, typed)).toBe(address)
  expect(taken(name, address), 'what was stored can be sent again').toBe(address)
})

test.each<[Link, string]>([
  ['website', 'http://example.com'],
  ['website', 'javascript:alert(1)'],
  ['website', 'https://user:pass@example.com'],
  ['website', 'https://localhost'],
  ['website', 'https://127.0.0.1/'],
  ['website', 'ftp://example.com'],
  ['website', 'my shop'],
  ['website', `https://example.com/${'a'.repeat(2000)}`],
  ['instagram', 'https://example.com/kiln'],
  ['instagram', 'https://instagram.com.evil.example/kiln'],
  ['instagram', 'instagram.com'],
  ['instagram', 'javascript:alert(1)'],
  ['tiktok', 'https://www.tiktok.com/kiln'],
  ['x', '@a"onmouseover=alert(1)'],
  ['x', 'http://x.com/kiln'],
])('%s: %j is refused', (name, typed) => {
  expect(link(name).safeParse(typed).success).toBe(false)
})
