import { isLanguage, type Language } from '@souk/kernel'
import { forms as ar } from '../words/ar/forms'
import type { FormTexts } from '../words/catalogue'
import { forms as de } from '../words/de/forms'
import { forms as en } from '../words/en/forms'
import { forms as fr } from '../words/fr/forms'
import type { FormWords } from '../words/say-problems'
import { speak } from '../words/speak'

const FORMS: { [L in Language]: FormTexts<L> } = { en, de, fr, ar }

const { lang } = document.documentElement

const language = isLanguage(lang) ? lang : 'en'

/** What the script says, in the language of the page that it runs in. */
export const t: FormWords = speak<typeof en>(language, FORMS[language], {
  compose: (parts) => parts,
  isolate: (text) => text,
})

export const percent = new Intl.NumberFormat(language, { style: 'percent' })
