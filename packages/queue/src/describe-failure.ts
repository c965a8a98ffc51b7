const LONGEST = 300
const EMAIL = /[^\s@<>"']+@[^\s@<>"']+/g
const LONG_NUMBER = /\+?\d(?:[\s().-]?\d){6,}/g

/**
 * An error as the dead letters keep it: its name and the beginning of its message. Messages can quote what a person
 * typed, so whatever looks like an address or a telephone number is left out.
 */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return text.replaceAll(EMAIL, '[address]').replaceAll(LONG_NUMBER, '[number]').slice(0, LONGEST)
}
