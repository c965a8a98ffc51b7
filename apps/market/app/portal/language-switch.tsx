import { LANGUAGES, type Language } from '@souk/kernel'
import { LANGUAGE_NAMES } from '../language-names'
import { useWords } from './words/words'

/**
 * How another language is chosen: a member's choice is stored, so it is a form; whoever is no member (yet) follows a link,
 * and the address carries the language along.
 */
export type LanguageChoice =
  | { store: true; action: string; csrf: string; back: string }
  | { store: false; links: Record<Language, string> }

export function LanguageSwitch({ choice }: { choice: LanguageChoice }) {
  const t = useWords()
  const others = LANGUAGES.filter((language) => language !== t.language)
  return choice.store ? (
    <form className="languages" method="post" action={choice.action} aria-label={t.frame.language}>
      <input type="hidden" name="csrf" value={choice.csrf} />
      <input type="hidden" name="back" value={choice.back} />
      {others.map((language) => (
        <button
          key={language}
          type="submit"
          className="link"
          name="language"
          value={language}
          lang={language}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </form>
  ) : (
    <nav className="languages" aria-label={t.frame.language}>
      {others.map((language) => (
        <a key={language} href={choice.links[language]} lang={language} hrefLang={language}>
          {LANGUAGE_NAMES[language]}
        </a>
      ))}
    </nav>
  )
}
