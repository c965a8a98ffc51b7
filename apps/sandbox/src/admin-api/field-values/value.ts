/** What a value belongs to: a field of a metaobject or a metafield, by its type and the validations of its definition. */
export type Field = { type: string; validations: { name: string; value: string }[] }

/** One value in the form in which it is stored, or what is wrong with it. */
export type Element = { value: string } | { message: string }

/** The validations of a field by name. */
export function rules(field: Field): Record<string, string | undefined> {
  return Object.fromEntries(field.validations.map(({ name, value }) => [name, value]))
}

/** undefined for text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The JSON object in a text by its properties; null for anything else. */
export function parseRecord(text: string): Record<string, unknown> | null {
  const parsed = parseJson(text)
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? Object.fromEntries(Object.entries(parsed))
    : null
}

export function listOf(json: string): string[] {
  const list = parseJson(json)
  return Array.isArray(list) ? list.map(String) : []
}

export function tooLong(text: string, bytes: number): { message: string } | null {
  return Buffer.byteLength(text) > bytes
    ? { message: `Value is too long (maximum is ${bytes} bytes).` }
    : null
}
