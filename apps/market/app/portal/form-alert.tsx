import { useWords } from './words/words'

/** The summary above the fields of a long form; the script fills the same place. */
export function FormAlert({ problem, errors }: { problem: string | null; errors: number }) {
  const t = useWords()
  const text = problem ?? (errors > 0 ? t.wrongFields.text({ count: errors }) : null)
  return (
    <div
      className="alert"
      role="alert"
      tabIndex={-1}
      data-alert
      hidden={text === null}
      // biome-ignore lint/a11y/noAutofocus: a form that comes back with errors begins at what is wrong
      autoFocus={text !== null}
    >
      {text}
    </div>
  )
}
