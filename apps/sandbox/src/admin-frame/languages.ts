/** Languages of the admin: what Shopify offers, and two that are written from right to left, to try an app with. */
export const LANGUAGES: Record<string, string> = {
  en: 'English',
  ar: 'العربية (for trying out)',
  cs: 'Čeština',
  da: 'Dansk',
  de: 'Deutsch',
  es: 'Español',
  fi: 'Suomi',
  fr: 'Français',
  he: 'עברית (for trying out)',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  nb: 'Norsk bokmål',
  nl: 'Nederlands',
  pl: 'Polski',
  'pt-BR': 'Português (Brasil)',
  'pt-PT': 'Português (Portugal)',
  sv: 'Svenska',
  th: 'ไทย',
  tr: 'Türkçe',
  vi: 'Tiếng Việt',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
}

export const LANGUAGE_COOKIE = 'admin_language'
const RIGHT_TO_LEFT = ['ar', 'he']

/** What the app is told as `locale`. The words of the local admin are English in every one of them. */
export const languageOf = (cookie: string | undefined): string =>
  cookie !== undefined && cookie in LANGUAGES ? cookie : 'en'

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr'
