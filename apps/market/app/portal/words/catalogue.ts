import type { Language } from '@souk/kernel'
import type { forms } from './en/forms'
import type { pages } from './en/pages'

/** Which forms a word takes beside a number, by language: what `Intl.PluralRules` tells apart. */
type Forms = {
  en: 'one' | 'other'
  de: 'one' | 'other'
  fr: 'one' | 'many' | 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}

/** The same texts as the English ones, none missing and none more, with the plural forms of the language. */
type Translation<English, L extends Language> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends { plural: unknown }
      ? { readonly plural: Readonly<Record<Forms[L], string>> }
      : Translation<English[Key], L>
}

export type FormTexts<L extends Language> = Translation<typeof forms, L>
export type PageTexts<L extends Language> = Translation<typeof pages, L>
