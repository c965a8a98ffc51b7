import { schemasOf } from '../graphql/schema'

export const storefrontSchemas = schemasOf('storefront-graphql')
