import { type AdminClient, refuseUserErrors } from '../admin-client'
import { graphql } from '../generated'
import { type Facts, textFact, validationFacts, validationsIn } from './facts'

/** Which of a product's or a variant's metafields names its vendor; a variant's wins. */
const VENDOR_LINK = { namespace: '$app', key: 'vendor' } as const

const TYPE = 'metaobject_reference'
const ACCESS = { admin: 'MERCHANT_READ', storefront: 'PUBLIC_READ' } as const

/** What the link hangs on. */
export type LinkOwner = 'PRODUCT' | 'PRODUCTVARIANT'

const WORDS: Record<LinkOwner, { name: string; description: string }> = {
  PRODUCT: {
    name: 'Vendor on Souk',
    description: 'Who sells this product on your marketplace. Souk keeps it up to date.',
  },
  PRODUCTVARIANT: {
    name: 'Vendor on Souk',
    description:
      'Who sells this variant, where it is not the vendor of the product. Souk keeps it up to date.',
  },
}

const FIND_LINK = graphql(`
  query FindLinkDefinition($identifier: MetafieldDefinitionIdentifierInput!) {
    metafieldDefinition(identifier: $identifier) {
      id
      name
      description
      access {
        admin
        storefront
      }
      type {
        name
      }
      validations {
        name
        value
      }
    }
  }
`)

const CREATE_LINK = graphql(`
  mutation CreateLinkDefinition($definition: MetafieldDefinitionInput!) {
    metafieldDefinitionCreate(definition: $definition) {
      createdDefinition {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`)

const UPDATE_LINK = graphql(`
  mutation UpdateLinkDefinition($definition: MetafieldDefinitionUpdateInput!) {
    metafieldDefinitionUpdate(definition: $definition) {
      userErrors {
        field
        message
        code
      }
    }
  }
`)

type Link = {
  owner: LinkOwner
  /** `gid://shopify/MetaobjectDefinition/…` of the vendor definition, to which the link is limited. */
  vendorDefinitionId: string
}

const validationsOf = ({ vendorDefinitionId }: Link) => [
  { name: 'metaobject_definition_id', value: vendorDefinitionId },
]

/** What Souk wants to be true of a link's definition. */
export const wantedLinkFacts = (link: Link): Facts => ({
  ...WORDS[link.owner],
  type: TYPE,
  'access.admin': ACCESS.admin,
  'access.storefront': ACCESS.storefront,
  ...validationFacts('validations.', validationsOf(link)),
})

export async function findLinkDefinition(
  admin: AdminClient,
  { owner }: { owner: LinkOwner },
): Promise<{ facts: Facts } | null> {
  const identifier = { ownerType: owner, ...VENDOR_LINK }
  const { metafieldDefinition: found } = await admin.request(FIND_LINK, { identifier })
  if (!found) return null
  return {
    facts: {
      name: found.name,
      description: textFact(found.description),
      type: found.type.name,
      'access.admin': textFact(found.access.admin),
      'access.storefront': textFact(found.access.storefront),
      ...validationFacts('validations.', found.validations),
    },
  }
}

/** Losing a race against another process that creates it counts as done. */
export async function createLinkDefinition(admin: AdminClient, link: Link): Promise<void> {
  const { metafieldDefinitionCreate } = await admin.request(CREATE_LINK, {
    definition: {
      ownerType: link.owner,
      ...VENDOR_LINK,
      ...WORDS[link.owner],
      type: TYPE,
      access: ACCESS,
      validations: validationsOf(link),
    },
  })
  const errors = metafieldDefinitionCreate?.userErrors ?? []
  refuseUserErrors(errors.filter((error) => error.code !== 'TAKEN'))
}

/** Brings the named items in line with what Souk wants, and touches no other. */
export async function updateLinkDefinition(
  admin: AdminClient,
  { link, facts, write }: { link: Link; facts: Facts; write: readonly string[] },
): Promise<void> {
  const { name, description } = WORDS[link.owner]
  const isToWrite = (item: string) => write.includes(item)
  const adminAccess = isToWrite('access.admin') && { admin: ACCESS.admin }
  const storefront = isToWrite('access.storefront') && { storefront: ACCESS.storefront }
  const wanted = wantedLinkFacts(link)
  const touched = write.filter((item) => item.startsWith('validations.'))
  const validations = { ...facts, ...Object.fromEntries(touched.map((item) => [item, wanted[item] ?? null])) }
  const { metafieldDefinitionUpdate } = await admin.request(UPDATE_LINK, {
    definition: {
      ownerType: link.owner,
      ...VENDOR_LINK,
      ...(isToWrite('name') && { name }),
      ...(isToWrite('description') && { description }),
      ...((adminAccess || storefront) && { access: { ...adminAccess, ...storefront } }),
      ...(touched.length > 0 && { validations: validationsIn('validations.', validations) }),
    },
  })
  refuseUserErrors(metafieldDefinitionUpdate?.userErrors ?? [])
}
