import { schemasOf } from '../graphql/schema'

/** The versions of the Admin API. */
export const adminSchemas = schemasOf('admin')
