/** The languages in which every mail has words of its own. */
export const MAIL_LANGUAGES = ['en', 'de', 'fr', 'ar'] as const

export type MailLanguage = (typeof MAIL_LANGUAGES)[number]

export const directionOf = (language: MailLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')
