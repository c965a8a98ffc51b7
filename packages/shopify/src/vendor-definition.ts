import type { MetaobjectFieldDefinitionCreateInput } from './generated/graphql'

/** `$app:` reserves the type for this app: no other app and no merchant can write to it. */
export const VENDOR_TYPE = '$app:vendor'

/** The definition itself; its fields are below. A change here reaches every shop with the next start of the worker. */
export const VENDOR_DEFINITION = {
  name: 'Vendor',
  description: 'Who sells on this marketplace. Souk keeps it up to date; change vendors in Souk.',
  displayNameKey: 'display_name',
  access: { admin: 'MERCHANT_READ', storefront: 'PUBLIC_READ' },
  capabilities: { publishable: { enabled: true } },
} as const

/** Every status a vendor can have, as the field's choices. */
export const STATUSES = ['applied', 'approved', 'rejected', 'suspended', 'closed'] as const

/** Where else a vendor is on the web, and the field that holds it: Shopify wants keys of two characters or more. */
export const LINK_KEYS = {
  website: 'website',
  instagram: 'instagram',
  facebook: 'facebook',
  tiktok: 'tiktok',
  youtube: 'youtube',
  x: 'x_profile',
} as const

export type VendorLinks = Record<keyof typeof LINK_KEYS, string>

/**
 * What the world may know of a vendor. The theme and the Storefront API read it, so nothing private belongs here
 * (e-mail, legal name, address, reasons); only vendors who are approved are published.
 */
export const VENDOR_FIELDS: (MetaobjectFieldDefinitionCreateInput & { key: string })[] = [
  { key: 'display_name', name: 'Name', type: 'single_line_text_field', required: true },
  {
    key: 'status',
    name: 'Status',
    type: 'single_line_text_field',
    required: true,
    validations: [{ name: 'choices', value: JSON.stringify(STATUSES) }],
  },
  { key: 'about', name: 'About', type: 'multi_line_text_field' },
  {
    key: 'logo',
    name: 'Logo',
    type: 'file_reference',
    validations: [{ name: 'file_type_options', value: JSON.stringify(['Image']) }],
  },
  {
    key: 'banner',
    name: 'Banner',
    type: 'file_reference',
    validations: [{ name: 'file_type_options', value: JSON.stringify(['Image']) }],
  },
  { key: 'website', name: 'Website', type: 'url' },
  { key: 'instagram', name: 'Instagram', type: 'url' },
  { key: 'facebook', name: 'Facebook', type: 'url' },
  { key: 'tiktok', name: 'TikTok', type: 'url' },
  { key: 'youtube', name: 'YouTube', type: 'url' },
  { key: LINK_KEYS.x, name: 'X', type: 'url' },
  { key: 'on_vacation', name: 'On vacation', type: 'boolean' },
  { key: 'vacation_until', name: 'Vacation until', type: 'date' },
  { key: 'vacation_note', name: 'Vacation note', type: 'multi_line_text_field' },
]
