/** What takes a moment to find out, found out at the first question and then known. */
export function once<Value>(find: () => Value): () => Value {
  let found: { value: Value } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}
