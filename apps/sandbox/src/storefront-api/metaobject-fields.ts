import { z } from 'zod'
import { type Definition, findDefinition, findDefinitionById } from '../admin-api/metaobjects/definition'
import { type Entry, findEntry, findEntryById, listEntries } from '../admin-api/metaobjects/entry'
import { findFile } from '../files/file'
import { connection, pageArguments } from '../graphql/connection'
import { gid, readGid } from '../graphql/gid'
import { shopifyTime } from '../graphql/time'
import type { StorefrontContext, StorefrontRoots } from './context'
import { presentImage, presentProduct } from './present-product'
import { findPublished } from './product-fields'

const oneArguments = z.object({
  id: z.string().nullish(),
  handle: z.object({ type: z.string(), handle: z.string() }).nullish(),
})
const listArguments = pageArguments.extend({ type: z.string(), sortKey: z.string().nullish() })

export const metaobjectFields: StorefrontRoots = {
  QueryRoot: {
    metaobject: (args, context) => {
      const { id, handle } = oneArguments.parse(args)
      return id == null ? byHandle(context, handle ?? null) : byId(context, id)
    },
    metaobjects: (args, context) => {
      const { type, sortKey, ...page } = listArguments.parse(args)
      const definition = publicDefinition(context, type)
      const entries = definition ? listEntries(context.state, definition.id) : []
      const sortValue = sortKey === 'updated_at' ? (entry: Entry) => entry.updatedAt : ({ id }: Entry) => id
      return connection(
        entries.filter((entry) => definition && isShown(definition, entry)),
        page,
        { present: (entry) => present(context, definition, entry), sortValue },
      )
    },
  },
  Mutation: {},
}

export function byId(context: StorefrontContext, id: string) {
  const { state, shop } = context
  const number = readGid('Metaobject', id)
  const entry = number === null ? null : findEntryById(state, { shop: shop.domain, id: number })
  const definition = entry && findDefinitionById(state, { shop: shop.domain, id: entry.definitionId })
  return shown(context, definition, entry)
}

function byHandle(context: StorefrontContext, handle: { type: string; handle: string } | null) {
  const definition = handle && publicDefinition(context, handle.type)
  const entry = definition && findEntry(context.state, { definitionId: definition.id, handle: handle.handle })
  return shown(context, definition, entry)
}

function publicDefinition({ state, shop, appId }: StorefrontContext, type: string): Definition | null {
  const full = type.replace(/^\$app(:|$)/, `app--${appId}--`).toLowerCase()
  const found = findDefinition(state, { shop: shop.domain, type: full })
  return found?.access.storefront === 'PUBLIC_READ' ? found : null
}

const shown = (context: StorefrontContext, definition: Definition | null, entry: Entry | null) =>
  definition && entry && definition.access.storefront === 'PUBLIC_READ' && isShown(definition, entry)
    ? present(context, definition, entry)
    : null

const isShown = ({ capabilities }: Definition, { status }: Entry): boolean =>
  !capabilities.publishable || status === 'ACTIVE'

function present(context: StorefrontContext, definition: Definition | null, entry: Entry) {
  const field = ({ key, type }: Definition['fields'][number]) => ({
    key,
    type,
    value: entry.values[key] ?? null,
    reference: () => reference(context, type, entry.values[key] ?? null),
  })
  const fields = definition?.fields ?? []
  return {
    __typename: 'Metaobject',
    id: gid('Metaobject', entry.id),
    type: definition?.type,
    handle: entry.handle,
    updatedAt: shopifyTime(entry.updatedAt),
    onlineStoreUrl: null,
    seo: null,
    fields: fields.map(field),
    field: ({ key }: { key: string }) => {
      const found = fields.find((each) => each.key === key)
      return found ? field(found) : null
    },
  }
}

/** What a field of one reference points to; null while shoppers may not see it. */
function reference(context: StorefrontContext, type: string, value: string | null) {
  if (value === null) return null
  switch (type) {
    case 'metaobject_reference':
      return byId(context, value)
    case 'product_reference': {
      const product = findPublished(context, { id: value })
      return product && presentProduct(context, product)
    }
    case 'file_reference':
      return fileOf(context, value)
    default:
      if (!type.endsWith('_reference')) return null
      throw new Error(`Souk sandbox: fields of type ${type} are not resolved in the Storefront API`)
  }
}

function fileOf(context: StorefrontContext, id: string) {
  const number = readGid('MediaImage', id)
  const file = number === null ? null : findFile(context.state, { shop: context.shop.domain, id: number })
  if (!file) return null
  return {
    __typename: 'MediaImage',
    id,
    alt: file.alt,
    mediaContentType: 'IMAGE',
    image: presentImage(context, file),
    previewImage: presentImage(context, file),
  }
}
