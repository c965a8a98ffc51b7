/**
 * The text fields of a form as it was sent. A question can have several answers: they become the lines of one text. Of any
 * other field the last counts.
 */
export function textFields(entries: Iterable<[string, unknown]>): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    const before = name.startsWith('question-') ? fields[name] : undefined
    fields[name] = before === undefined ? value : `${before}\n${value}`
  }
  return fields
}
