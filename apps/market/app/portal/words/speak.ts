import type { Language } from '@souk/kernel'
import type { ReactNode } from 'react'

/** What a catalogue is made of: texts, some with `{places}` for values, some with a form for each kind of number. */
type Messages = { readonly [key: string]: string | Plural | Messages }

type Plural = { readonly plural: { readonly [form in Intl.LDMLPluralRule]?: string } & { other: string } }

type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never

/** A sentence with places. Called, it answers what a page shows; `text` is for attributes and titles. */
type Phrase<Name extends string> = {
  (values: Record<Name, ReactNode>): ReactNode
  text: (values: Record<Name, string | number>) => string
}

/** A catalogue as pages use it: plain texts as they are, sentences with places as phrases. */
export type Spoken<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string
    ? [Places<Texts[Key]>] extends [never]
      ? string
      : Phrase<Places<Texts[Key]>>
    : Texts[Key] extends { plural: { other: infer Text extends string } }
      ? Phrase<Places<Text>>
      : Spoken<Texts[Key]>
}

type Values = Record<string, ReactNode>

/** Puts the parts of a filled sentence together for a page. */
type Compose = (parts: ReactNode[]) => ReactNode

/**
 * Makes a catalogue speak. `English` says which places each sentence has; a test holds the other languages to the same.
 * `isolate` keeps what a person wrote from turning the words around it, when they run the other way.
 */
export function speak<English extends Messages>(
  language: Language,
  texts: Messages,
  { compose, isolate }: { compose: Compose; isolate: (text: string) => ReactNode },
): Spoken<English> {
  const number = new Intl.NumberFormat(language)
  const rules = new Intl.PluralRules(language)

  const partsOf = (message: string | Plural, values: Values, wrap: (text: string) => ReactNode) =>
    formOf(message, values)
      .split(/\{(\w+)\}/)
      .map((part, index) => (index % 2 === 0 ? part : shown(values[part], wrap)))

  const formOf = (message: string | Plural, { count }: Values): string => {
    if (typeof message === 'string') return message
    const form = typeof count === 'number' ? rules.select(count) : 'other'
    return message.plural[form] ?? message.plural.other
  }
  const shown = (value: ReactNode, wrap: (text: string) => ReactNode): ReactNode => {
    if (typeof value === 'number') return number.format(value)
    return typeof value === 'string' ? wrap(value) : value
  }
  const phrase = (message: string | Plural) =>
    Object.assign((values: Values) => compose(partsOf(message, values, isolate)), {
      text: (values: Values) => partsOf(message, values, isolated).join(''),
    })
  const spoken = (message: Messages[string]): unknown => {
    if (typeof message === 'string') return message.includes('{') ? phrase(message) : message
    return isPlural(message) ? phrase(message) : all(message)
  }
  const all = (messages: Messages) =>
    Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, spoken(message)]))

  return all(texts) as Spoken<English>
}

const isPlural = (message: Plural | Messages): message is Plural => 'plural' in message

/** The same as `<bdi>`, where there is no markup. */
const isolated = (text: string): string => `\u2068${text}\u2069`
