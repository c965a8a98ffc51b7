import { useWords } from './words/words'

export function Day({ of }: { of: Date }) {
  const { language } = useWords()
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return <time dateTime={of.toISOString()}>{days.format(of)}</time>
}
