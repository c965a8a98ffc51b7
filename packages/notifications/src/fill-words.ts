import type { MailTemplate } from './mail-template'
import type { MailWords } from './mail-words'

/** Words with their values: ready to be laid out. Each block is a list of lines. */
export type FilledWords = Omit<MailWords, 'body'> & { blocks: string[][] }

type Values = Record<string, string | null>

/** Puts the values in place, each once and as plain text: braces inside a value mean nothing. */
export function fillWords(words: MailWords, content: MailTemplate): FilledWords {
  const { template, to, language, ...values } = content
  const line = (text: string) => oneLine(fill(text, values))
  return {
    subject: line(words.subject),
    preview: line(words.preview),
    heading: line(words.heading),
    blocks: blocksOf(words.body, values),
    button: line(words.button),
  }
}

function blocksOf(body: string, values: Values): string[][] {
  return body
    .split(/\n\s*\n/)
    .filter((block) => namesIn(block).every((name) => valueIn(values, name) !== ''))
    .map((block) => linesOf(fill(block, values)))
    .filter((lines) => lines.length > 0)
}

const PLACEHOLDER = /\{([A-Za-z]+)\}/g

export const namesIn = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)

/** What is left of a text without its placeholders. */
export const withoutNames = (text: string): string => text.replaceAll(PLACEHOLDER, '')

const fill = (text: string, values: Values): string =>
  text.replaceAll(PLACEHOLDER, (_, name: string) => valueIn(values, name))

const valueIn = (values: Values, name: string): string =>
  Object.hasOwn(values, name) ? (values[name] ?? '') : ''

const linesOf = (text: string): string[] => text.split(LINE_BREAK).filter((line) => line.trim() !== '')

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/

/** A subject with a line break could carry a header of somebody else's making. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim()
