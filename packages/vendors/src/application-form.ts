import { LINKS } from './links'

/** What the operator may ask for or leave out. Name, e-mail and agreement are always asked for. */
const CHOSEN_FIELDS = [
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

export type FieldUse = 'hidden' | 'optional' | 'required'

/** What a marketplace asks of whoever wants to become a vendor. */
export type ApplicationForm = { fields: Record<ChosenField, FieldUse> }

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
}
