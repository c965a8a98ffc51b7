import type { Language } from '@souk/kernel'

/** In their own words, as a reader looks for them. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
}
