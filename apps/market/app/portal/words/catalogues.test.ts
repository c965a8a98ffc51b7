import { LANGUAGES, type Language } from '@souk/kernel'
import { describe, expect, test } from 'vitest'
import { forms as arForms } from './ar/forms'
import { pages as arPages } from './ar/pages'
import { forms as deForms } from './de/forms'
import { pages as dePages } from './de/pages'
import { forms as enForms } from './en/forms'
import { pages as enPages } from './en/pages'
import { forms as frForms } from './fr/forms'
import { pages as frPages } from './fr/pages'

const CATALOGUES: Record<Language, object> = {
  en: { ...enPages, ...enForms },
  de: { ...dePages, ...deForms },
  fr: { ...frPages, ...frForms },
  ar: { ...arPages, ...arForms },
}

/** Every text by its path, the forms of a plural each for itself. */
function textsOf(part: object, path = ''): [path: string, text: string][] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  )
}

const placesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort()

const english = new Map(textsOf(CATALOGUES.en))

/** The English text that this one stands for: plural forms that English does not have stand for its last. */
const englishOf = (path: string) =>
  english.get(path) ?? english.get(path.replace(/plural\.\w+$/, 'plural.other'))

/** Said the same in another language: names, and words that it has from there. */
const SAME = /^(@\w+|IBAN|BIC|(Website|Team|Status|Logo|Banner|Manager|Invitation)|.*\bW-\d.*)$/

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  const texts = textsOf(CATALOGUES[language])

  test.each(texts)('%s has the places of the English text, and is a text', (path, text) => {
    const meant = englishOf(path)
    // Who counts to one or two says so in words.
    const places = /plural\.(zero|one|two)$/.test(path) ? [] : placesIn(meant)
    expect(placesIn(text)).toEqual(places)
    expect(text).toBe(text.trim())
    expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
    if (!SAME.test(text)) expect(text, 'is translated').not.toBe(meant)
  })

  test('has the plural forms that the language knows', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    for (const [path] of texts.filter(([path]) => path.endsWith('plural.other')))
      for (const form of pluralCategories)
        expect(texts.map(([one]) => one)).toContain(path.replace(/other$/, form))
  })
})

/** What is written in Latin letters in an Arabic text too. */
const LATIN =
  /\{\w+\}|https?:\/\/[\w.]*|@yourshop|\w+@example\.com|\b(Instagram|Facebook|TikTok|YouTube|X|Shopify|Souk|PNG|JPEG|WebP|PDF|IBAN|BIC|SWIFT|DEUTDEFF|Routing number|sort code|BSB|W-9|W-8BEN(-E)?)\b/g

test.each(textsOf(CATALOGUES.ar))('%s is Arabic throughout', (_path, text) => {
  expect(text.replaceAll(LATIN, '')).not.toMatch(/[A-Za-z]/)
})
