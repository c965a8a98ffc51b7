import type { MailLanguage } from '@souk/notifications'

/** In their own words, as a reader looks for them. */
export const LANGUAGE_NAMES: Record<MailLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
}

export const LANGUAGES: readonly MailLanguage[] = ['en', 'de', 'fr', 'ar']

export const isLanguage = (value: string): value is MailLanguage =>
  LANGUAGES.some((language) => language === value)
