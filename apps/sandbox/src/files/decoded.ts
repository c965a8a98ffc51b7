/** A part of a path with its `%…` resolved, or as it is where they say nothing: names come from whoever asks. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
