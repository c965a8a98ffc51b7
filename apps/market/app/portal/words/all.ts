import type { Language } from '@souk/kernel'
import { forms as arForms } from './ar/forms'
import { pages as arPages } from './ar/pages'
import { forms as deForms } from './de/forms'
import { pages as dePages } from './de/pages'
import { forms as enForms } from './en/forms'
import { pages as enPages } from './en/pages'
import { forms as frForms } from './fr/forms'
import { pages as frPages } from './fr/pages'
import { type Words, wordsIn } from './words'

/** What the portal says, in every language. On the server only: a browser needs one of them. */
export const WORDS: Record<Language, Words> = {
  en: wordsIn('en', { ...enPages, ...enForms }),
  de: wordsIn('de', { ...dePages, ...deForms }),
  fr: wordsIn('fr', { ...frPages, ...frForms }),
  ar: wordsIn('ar', { ...arPages, ...arForms }),
}
