import type { VendorApplication } from './application'
import { LINKS } from './links'
import { nameKey } from './name-key'
import { nameLook } from './names'

/** What an application says in the columns of `vendor`; what it does not ask for is not there, and so left alone. */
export function profileColumns(application: VendorApplication) {
  const { displayName, email, about } = application
  return {
    displayName,
    nameKey: nameKey(displayName),
    nameLook: nameLook(displayName),
    email,
    ...(about !== undefined && { about }),
    ...told(application, LINKS),
  }
}

/** Those of the fields that the application tells. */
export function told<Field extends Exclude<keyof VendorApplication, 'answers'>>(
  application: VendorApplication,
  fields: readonly Field[],
): { [field in Field]?: string } {
  const values: { [field in Field]?: string } = {}
  for (const field of fields) {
    const value = application[field]
    if (value !== undefined) values[field] = value
  }
  return values
}
