import { LINKS } from './links'
import type { Question } from './question'

/** What the operator may ask for or leave out. Name, e-mail and agreement are always asked for. */
export const CHOSEN_FIELDS = [
  'about',
  'logo',
  'banner',
  ...LINKS,
  'contactName',
  'phone',
  'legalName',
  'taxId',
  'address',
] as const

export type ChosenField = (typeof CHOSEN_FIELDS)[number]

export const FIELD_USES = ['hidden', 'optional', 'required'] as const

export type FieldUse = (typeof FIELD_USES)[number]

/** What a marketplace asks of whoever wants to become a vendor. */
export type ApplicationForm = { fields: Record<ChosenField, FieldUse>; questions: Question[] }

/** While the operator has chosen nothing: everything can be told, nothing has to be. */
export const OPEN_FORM: ApplicationForm = {
  fields: {
    about: 'optional',
    logo: 'optional',
    banner: 'optional',
    website: 'optional',
    instagram: 'optional',
    facebook: 'optional',
    tiktok: 'optional',
    youtube: 'optional',
    x: 'optional',
    contactName: 'optional',
    phone: 'optional',
    legalName: 'optional',
    taxId: 'optional',
    address: 'optional',
  },
  questions: [],
}
