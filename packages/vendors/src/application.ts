import { fail, ok, type Result } from '@souk/kernel'
import { z } from 'zod'
import { type ApplicationForm, type ChosenField, type FieldUse, OPEN_FORM } from './application-form'
import { COUNTRIES } from './countries'
import { firstErrors } from './first-errors'
import { LINKS, type Link, link } from './links'
import { nameKey } from './name-key'
import { emailAddress, manyLines, oneLine } from './plain-text'
import { type Answer, parseAnswers, type QuestionField } from './question'

/** An address, as far as it is told. */
export const ADDRESS = ['addressLine1', 'addressLine2', 'city', 'region', 'postalCode', 'country'] as const

/** What only the store and the vendor see: it never leaves the database. */
export const DETAILS = ['contactName', 'phone', 'legalName', 'taxId', ...ADDRESS] as const

export type Detail = (typeof DETAILS)[number]

export const TEXT_FIELDS = ['displayName', 'email', 'about', ...LINKS, ...DETAILS] as const

export type TextField = (typeof TEXT_FIELDS)[number]

export type ApplicationField = TextField | 'agree' | 'logo' | 'banner' | QuestionField

/**
 * What a would-be vendor tells. What the marketplace does not ask for is not there, and stays as it was. Images and
 * files come beside it, as bytes.
 */
export type VendorApplication = { displayName: string; email: string } & {
  [field in 'about' | Link | Detail]?: string | undefined
} & { answers?: Answer[] | undefined }

/** One sentence per field that a person can act on. */
export type FieldErrors = Partial<Record<ApplicationField, string>>

const line = (most: number) => oneLine.pipe(z.string().max(most, `Use at most ${most} characters.`))

const phone = oneLine.pipe(
  z.string().regex(/^(\+?[\d\s().\-/]{5,30})?$/, 'Enter a phone number like +351 912 345 678.'),
)

const country = z.string().refine((code) => code === '' || COUNTRIES.includes(code), 'Choose a country.')

/** @param missing what to say to whoever leaves it empty although the operator asks for it */
function asked(use: FieldUse, schema: z.ZodType<string, string>, missing: string) {
  const needed = use === 'required' ? schema.refine((value) => value !== '', missing) : schema
  return needed.optional()
}

const schemaFor = ({ fields: use }: ApplicationForm) =>
  z.object({
    displayName: oneLine.pipe(
      z
        .string()
        .min(2, 'Enter the name your shop will have on this marketplace.')
        .max(100, 'Use a name of at most 100 characters.')
        .refine((name) => [...nameKey(name)].length >= 2, 'Use a name with at least two letters or digits.'),
    ),
    email: emailAddress,
    about: asked(
      use.about,
      manyLines.pipe(z.string().max(2000, 'Use at most 2,000 characters.')),
      'Write a few words about your shop.',
    ),
    website: asked(use.website, link('website'), 'Enter the address of your website.'),
    instagram: asked(use.instagram, link('instagram'), 'Enter your name on Instagram.'),
    facebook: asked(use.facebook, link('facebook'), 'Enter your name on Facebook.'),
    tiktok: asked(use.tiktok, link('tiktok'), 'Enter your name on TikTok.'),
    youtube: asked(use.youtube, link('youtube'), 'Enter your name on YouTube.'),
    x: asked(use.x, link('x'), 'Enter your name on X.'),
    contactName: asked(use.contactName, line(100), 'Enter the name of the person we write to.'),
    phone: asked(use.phone, phone, 'Enter a phone number.'),
    legalName: asked(use.legalName, line(200), 'Enter the name under which your business is registered.'),
    taxId: asked(use.taxId, line(50), 'Enter your tax number.'),
    addressLine1: asked(use.address, line(200), 'Enter the street and number.'),
    addressLine2: line(200).optional(),
    city: asked(use.address, line(100), 'Enter the town or city.'),
    region: line(100).optional(),
    postalCode: line(20).optional(),
    country: asked(use.address, country, 'Choose a country.'),
    agree: z.literal('yes', 'Agree to the terms to apply.').optional(),
  })

/** The part of the operator's choice that says whether this field is on the form. */
const chosenBy = (field: TextField): ChosenField | null => {
  if (field === 'displayName' || field === 'email') return null
  return isAddress(field) ? 'address' : field
}

const isAddress = (field: string): field is (typeof ADDRESS)[number] =>
  (ADDRESS as readonly string[]).includes(field)

type Fields = Record<string, unknown>

/** The text fields that this form has, as the browser sent them; one that is missing counts as empty. */
function fieldsOf(form: ApplicationForm, sent: Fields): Fields {
  const onForm = TEXT_FIELDS.filter((field) => {
    const chosen = chosenBy(field)
    return chosen === null || form.fields[chosen] !== 'hidden'
  })
  return Object.fromEntries(onForm.map((field) => [field, sent[field] ?? '']))
}

/** Half an address helps nobody: whoever begins one is asked for the rest. */
function withWholeAddress(form: ApplicationForm, sent: Fields): ApplicationForm {
  const begun = ADDRESS.some((field) => typeof sent[field] === 'string' && sent[field].trim() !== '')
  if (form.fields.address !== 'optional' || !begun) return form
  return { ...form, fields: { ...form.fields, address: 'required' } }
}

const parse = (form: ApplicationForm, sent: Fields): Result<VendorApplication, FieldErrors> =>
  parseBy(schemaFor(withWholeAddress(form, sent)), sent)

function parseBy(schema: ReturnType<typeof schemaFor>, sent: Fields): Result<VendorApplication, FieldErrors> {
  const parsed = schema.safeParse(sent)
  if (parsed.success) {
    const { agree: _, ...application } = parsed.data
    return ok(application)
  }
  return fail(firstErrors(parsed.error, [...TEXT_FIELDS, 'agree'] as const))
}

/** Checks what a vendor says of themself, without the agreement. */
export const parseProfile = (sent: Fields, form = OPEN_FORM): Result<VendorApplication, FieldErrors> =>
  parse(form, fieldsOf(form, sent))

/** Made once: a file has many lines. */
const OPEN_SCHEMA = schemaFor(OPEN_FORM)

/** Checks what an operator says of a vendor: what they know of an address is worth keeping, if it is only the country. */
export const parseImported = (sent: Fields): Result<VendorApplication, FieldErrors> =>
  parseBy(OPEN_SCHEMA, fieldsOf(OPEN_FORM, sent))

/** Checks the text fields of the registration form, and the answers in words. */
export function parseApplication(sent: Fields, form = OPEN_FORM): Result<VendorApplication, FieldErrors> {
  const parsed = parse(form, { ...fieldsOf(form, sent), agree: sent.agree ?? '' })
  const { answers, errors } = parseAnswers(form.questions, sent)
  if (!parsed.ok) return fail({ ...parsed.reason, ...errors })
  if (Object.keys(errors).length > 0) return fail(errors)
  return ok(form.questions.length > 0 ? { ...parsed.value, answers } : parsed.value)
}
