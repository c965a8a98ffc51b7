import { directionOf, type Language } from '@souk/kernel'
import { createContext, Fragment, type ReactNode, useContext } from 'react'
import { forms as english } from './en/forms'
import { pages as englishPages } from './en/pages'
import { type Spoken, speak } from './speak'

type English = typeof englishPages & typeof english

/** Everything the portal says, in one language. */
export type Words = Spoken<English> & {
  language: Language
  direction: 'ltr' | 'rtl'
  /** Any one of these; part of the sentence that it stands in. */
  oneOf: (names: readonly string[]) => ReactNode
}

export function wordsIn(language: Language, texts: Parameters<typeof speak>[1]): Words {
  const list = new Intl.ListFormat(language, { type: 'disjunction' })
  return {
    ...speak<English>(language, texts, {
      compose: (parts) => (
        <>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stay where they are
            <Fragment key={index}>{part}</Fragment>
          ))}
        </>
      ),
      isolate: (text) => <bdi>{text}</bdi>,
    }),
    language,
    direction: directionOf(language),
    oneOf: (names) => <>{list.format(names)}</>,
  }
}

/** English until the server says otherwise, so that no other catalogue is sent to the operator's pages. */
export const PageWords = createContext(wordsIn('en', { ...englishPages, ...english }))

export const useWords = (): Words => useContext(PageWords)
