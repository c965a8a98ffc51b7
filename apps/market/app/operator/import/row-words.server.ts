import { LANGUAGES } from '@souk/kernel'
import { IMPORT_COLUMNS, type ImportColumn, type ImportProblem, type ImportRow } from '@souk/vendors'

/** How far the import is that a line is of. */
export type Phase = 'checked' | 'importing' | 'finished'

type Words = {
  /** What would become of the line, or what became of it. */
  fate: string
  tone: 'success' | 'info' | 'attention' | 'warning' | 'critical' | undefined
  /** Why, or what to look at; empty where there is nothing to say. */
  why: string
}

/** One line of a file in words, for the page and for the report. */
export function rowWords(row: ImportRow, phase: Phase): Words {
  switch (row.outcome) {
    case 'created':
      return { fate: 'Created', tone: 'success', why: '' }
    case 'kept-back':
      return {
        fate: 'Created, waits for review',
        tone: 'attention',
        why: 'You require more before approval than a file can say.',
      }
    case 'already':
      return { fate: 'Already there, skipped', tone: undefined, why: inTheWay(row) }
    case 'gone-wrong':
      return {
        fate: 'Not imported',
        tone: 'critical',
        why: 'Something that the line names, such as a group, has gone since the file was checked. Import the line once more.',
      }
    case null:
      return verdictWords(row, phase)
    default:
      return row.outcome satisfies never
  }
}

function verdictWords(row: ImportRow, phase: Phase): Words {
  switch (row.verdict) {
    case 'create':
      return phase === 'checked'
        ? { fate: 'Would be created', tone: 'success', why: '' }
        : { fate: 'To be created', tone: 'info', why: '' }
    case 'look-alike':
      return {
        fate: phase === 'finished' ? 'Look-alike, left out' : 'Look-alike: check',
        tone: 'warning',
        why: `The name looks like that of ${other(row)}.`,
      }
    case 'already':
      return { fate: 'Already there, skipped', tone: undefined, why: inTheWay(row) }
    case 'duplicate':
      return { fate: 'Twice in the file, skipped', tone: undefined, why: inTheWay(row) }
    case 'wrong':
      return {
        fate: 'Wrong',
        tone: 'critical',
        why: row.problems.map(problemWords).join(' '),
      }
    default:
      return row.verdict satisfies never
  }
}

const inTheWay = (row: ImportRow) =>
  `Same ${row.because === 'email' ? 'e-mail address' : 'name'} as ${other(row)}.`

const other = ({ vendor, otherLine }: ImportRow): string =>
  vendor ? `“${vendor.displayName}”` : otherLine === null ? 'another vendor' : `line ${otherLine}`

function problemWords(problem: ImportProblem): string {
  const heading = IMPORT_COLUMNS[problem.column]
  switch (problem.is) {
    case 'missing':
      return `${heading}: this cell is empty.`
    case 'unknown':
      return `${heading}: there is no group called “${problem.said}”. Make it first.`
    case 'wrong':
      return `${heading}: ${EXPECTED[problem.column]}`
    default:
      return problem satisfies never
  }
}

const atMost = (most: string) => `use at most ${most} characters, none that cannot be shown.`
const profile = (network: string) =>
  `use the name of a profile on ${network}, like @shop, or its https address.`

/** What a column takes. */
const EXPECTED: Record<ImportColumn, string> = {
  name: 'use 2 to 100 characters that can be shown, two of them letters or digits.',
  email: 'use one address like name@example.com.',
  status:
    'use approved or applied; an empty cell stands for applied. Who is rejected, suspended or closed is not imported.',
  about: atMost('2,000'),
  website: 'use an address that begins with https://.',
  instagram: profile('Instagram'),
  facebook: profile('Facebook'),
  tiktok: profile('TikTok'),
  youtube: profile('YouTube'),
  x: profile('X'),
  legalName: atMost('200'),
  taxId: atMost('50'),
  contactName: atMost('100'),
  phone: 'use a number like +351 912 345 678.',
  addressLine1: atMost('200'),
  addressLine2: atMost('200'),
  city: atMost('100'),
  region: atMost('100'),
  postalCode: atMost('20'),
  country: 'use two letters like PT, or the English name of the country.',
  language: `use one of ${LANGUAGES.join(', ')}, or leave it empty.`,
  groups: 'use the names of your groups, with a semicolon between two.',
}
