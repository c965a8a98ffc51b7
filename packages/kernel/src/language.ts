/** What vendors can be spoken to in. */
export const LANGUAGES = ['en', 'de', 'fr', 'ar'] as const

export type Language = (typeof LANGUAGES)[number]

export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text)

/** Which way it is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
