/** The summary above the fields of a long form; the script fills the same place. */
export function FormAlert({ problem, errors }: { problem: string | null; errors: number }) {
  const text =
    problem ??
    (errors > 0
      ? `Nothing was sent yet. ${errors === 1 ? 'One field needs' : `${errors} fields need`} another look.`
      : null)
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
