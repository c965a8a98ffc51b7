/** What a file is, by its first bytes. */
export type ContentKind = 'png' | 'jpeg' | 'webp' | 'pdf'

const SIGNATURES: [ContentKind, ...[at: number, text: string][]][] = [
  ['png', [0, '\x89PNG\r\n\x1a\n']],
  ['jpeg', [0, '\xff\xd8\xff']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['pdf', [0, '%PDF-']],
]

/** Says what the bytes are, whatever the file was called; null for what is none of these. */
export function contentKind(bytes: Uint8Array): ContentKind | null {
  const has = ([at, text]: [number, string]) =>
    bytes.length >= at + text.length && [...text].every((char, i) => bytes[at + i] === char.charCodeAt(0))
  return SIGNATURES.find(([, ...parts]) => parts.every(has))?.[0] ?? null
}
