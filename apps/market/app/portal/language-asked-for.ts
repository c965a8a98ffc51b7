import { isLanguage, LANGUAGES, type Language } from '@souk/kernel'
import Negotiator from 'negotiator'

/** What an address asks for with `?language=`: a link of the language switch, or of the store's theme. */
export function languageIn(query: URLSearchParams): Language | null {
  const [language = ''] = (query.get('language') ?? '').toLowerCase().split('-')
  return isLanguage(language) ? language : null
}

/** The language of the address, else the one that the browser prefers, else English. */
export function languageAskedFor(query: URLSearchParams, acceptLanguage: string | undefined): Language {
  const headers = { 'accept-language': acceptLanguage ?? 'en' }
  const [preferred = 'en'] = new Negotiator({ headers }).languages([...LANGUAGES])
  return languageIn(query) ?? (isLanguage(preferred) ? preferred : 'en')
}
