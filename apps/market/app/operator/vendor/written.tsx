import type { CSSProperties } from 'react'

/** Keeps the line breaks that were typed; a word without end breaks too. */
const AS_TYPED: CSSProperties = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' }

/** What a person wrote, in whatever direction they write. */
export const Written = ({ text }: { text: string }) => (
  <div dir="auto" style={AS_TYPED}>
    {text}
  </div>
)
