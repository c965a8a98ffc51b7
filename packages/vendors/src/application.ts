import { fail, ok, type Result } from '@souk/kernel'
import { z } from 'zod'
import { type ApplicationForm, type ChosenField, type FieldUse, OPEN_FORM } from './application-form'
import { COUNTRIES } from './countries'
import { firstErrors } from './first-errors'
import { LINKS, type Link, link } from './links'
import { nameKey } from './name-key'
import { emailAddress, manyLines, oneLine } from './plain-text'
import { named, type PlainProblem, type Problem } from './problem'
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

/** One thing per field that a person can act on. */
export type FieldErrors = Partial<Record<ApplicationField, Problem>>

const line = (most: number) => oneLine.pipe(z.string().max(most))

const phone = oneLine.pipe(z.string().regex(/^(\+?[\d\s().\-/]{5,30})?$/, named('phone-wrong')))

const country = z.string().refine((code) => code === '' || COUNTRIES.includes(code), named('country-missing'))

/** @param missing what is wrong when it is left empty although the operator asks for it */
function asked(use: FieldUse, schema: z.ZodType<string, string>, missing: PlainProblem) {
  const needed = use === 'required' ? schema.refine((value) => value !== '', named(missing)) : schema
  return needed.optional()
}

const schemaFor = ({ fields: use }: ApplicationForm) =>
  z.object({
    displayName: oneLine.pipe(
      z
        .string()
        .min(2, named('name-missing'))
        .max(100)
        .refine((name) => [...nameKey(name)].length >= 2, named('name-without-letters')),
    ),
    email: emailAddress,
    about: asked(use.about, manyLines.pipe(z.string().max(2000)), 'about-missing'),
    website: asked(use.website, link('website'), 'website-missing'),
    instagram: asked(use.instagram, link('instagram'), 'instagram-missing'),
    facebook: asked(use.facebook, link('facebook'), 'facebook-missing'),
    tiktok: asked(use.tiktok, link('tiktok'), 'tiktok-missing'),
    youtube: asked(use.youtube, link('youtube'), 'youtube-missing'),
    x: asked(use.x, link('x'), 'x-missing'),
    contactName: asked(use.contactName, line(100), 'contact-missing'),
    phone: asked(use.phone, phone, 'phone-missing'),
    legalName: asked(use.legalName, line(200), 'legal-name-missing'),
    taxId: asked(use.taxId, line(50), 'tax-id-missing'),
    addressLine1: asked(use.address, line(200), 'street-missing'),
    addressLine2: line(200).optional(),
    city: asked(use.address, line(100), 'city-missing'),
    region: line(100).optional(),
    postalCode: line(20).optional(),
    country: asked(use.address, country, 'country-missing'),
    agree: z.literal('yes', named('not-agreed')).optional(),
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
