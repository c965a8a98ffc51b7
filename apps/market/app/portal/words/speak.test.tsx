import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { WORDS } from './all'
import { sayProblem } from './say-problems'

const shown = (node: React.ReactNode) => renderToStaticMarkup(<p>{node}</p>)

test('a sentence takes its values, and isolates what people wrote from the direction around it', () => {
  expect(shown(WORDS.ar.yourShopOn({ shopName: 'Kiln & Clay' }))).toBe(
    '<p>متجرك في <bdi>Kiln &amp; Clay</bdi></p>',
  )
  expect(WORDS.en.yourShopOn.text({ shopName: 'متجر' })).toBe('Your shop on \u2068متجر\u2069')
})

test('markup that somebody wrote is text, and braces in it mean nothing', () => {
  expect(shown(WORDS.en.yourShopOn({ shopName: '<b>{shopName}</b>' }))).toBe(
    '<p>Your shop on <bdi>&lt;b&gt;{shopName}&lt;/b&gt;</bdi></p>',
  )
})

test('a marked-up part stands where the language wants it', () => {
  const day = <time>1</time>
  expect(shown(WORDS.de.team.canBeAccepted({ day }))).toBe(
    '<p>Kann bis zum <time>1</time> angenommen werden</p>',
  )
})

test.each([
  ['en', 1, 'One field needs another look.'],
  ['en', 2, '2 fields need another look.'],
  ['fr', 1, 'Un champ est à revoir.'],
  ['ar', 2, 'هناك حقلان يحتاجان إلى مراجعة.'],
  ['ar', 3, 'هناك 3 حقول تحتاج إلى مراجعة.'],
  ['ar', 11, 'هناك 11 حقلًا يحتاج إلى مراجعة.'],
  ['ar', 100, 'هناك 100 حقل يحتاج إلى مراجعة.'],
] as const)('%s counts %i as its speakers do', (language, count, said) => {
  expect(WORDS[language].wrongFields.text({ count })).toContain(said)
})

test('numbers and lists are written as the language writes them', () => {
  expect(sayProblem(WORDS.en, { is: 'too-long', most: 2000 })).toBe('Use at most 2,000 characters.')
  expect(sayProblem(WORDS.de, { is: 'too-long', most: 2000 })).toContain('2.000')
  expect(shown(WORDS.fr.oneOf(['PNG', 'JPEG', 'WebP']))).toBe('<p>PNG, JPEG ou WebP</p>')
})

test('somebody without a name is somebody else', () => {
  expect(sayProblem(WORDS.en, { is: 'emptied-meanwhile', by: null })).toBe(
    '\u2068Somebody else\u2069 has emptied this meanwhile.',
  )
})
