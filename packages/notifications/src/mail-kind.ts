import { LANGUAGES, type Language } from '@souk/kernel'
import { z } from 'zod'
import type { MailWords } from './mail-words'

/** A name in braces that a mail's words may use. */
type Placeholder = {
  /** For whoever writes the words. */
  label: string
  /** Stands in for the value in a preview and in a test mail. */
  sample: string
  /** Without it the mail would not say what it is for: words that leave it out are refused. */
  needed?: boolean
}

const common = {
  to: z.string(),
  shopName: z.string(),
  vendorName: z.string(),
  /** Where the button leads. */
  portalUrl: z.string(),
  /** The recipient's; without it the shop's language of mails is used. */
  language: z.enum(LANGUAGES).optional(),
}

const commonPlaceholders: Record<string, Placeholder> = {
  shopName: { label: 'The name of your store', sample: 'Aurora Market' },
  vendorName: { label: 'The name of the vendor’s shop', sample: 'Kiln & Clay' },
  portalUrl: { label: 'Where the button leads', sample: 'https://example.com/apps/souk' },
}

type Declared<Kind extends string, Values extends Record<string, z.ZodType<string | null>>> = {
  kind: Kind
  /** How an operator finds it in the list. */
  title: string
  /** When it is sent. */
  occasion: string
  /**
   * Whether it is sent even to an address that refused an earlier mail or complained of one: true only where the
   * recipient has to be told.
   */
  essential: boolean
  /**
   * Whether an operator may have it sent once more, to another address of the vendor, when it did not arrive: not where it
   * is meant for one person alone.
   */
  repeatable?: boolean
  /** What it says beyond what every mail does; null where there is nothing to say. */
  values: Values
  placeholders: Record<keyof Values & string, Placeholder>
  /** What it says until an operator changes it. */
  words: Record<Language, MailWords>
}

/** Declares one kind of mail: what it is given, what may be said with it, and what it says by default. */
export function mailKind<Kind extends string, Values extends Record<string, z.ZodType<string | null>>>({
  kind,
  values,
  placeholders,
  repeatable = false,
  ...rest
}: Declared<Kind, Values>) {
  const all: Record<string, Placeholder> = { ...commonPlaceholders, ...placeholders }
  return {
    kind,
    repeatable,
    ...rest,
    placeholders: all,
    schema: z.object({ template: z.literal(kind), ...common, ...values }),
  }
}
