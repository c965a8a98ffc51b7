import { findCustomer } from '../../customers'
import { findFileByGid } from '../../files/present-file'
import { readGid, typeOfGid } from '../../graphql/gid'
import { findProduct } from '../../products/product'
import { findVariant } from '../../products/variant'
import type { Context } from '../context'
import { findEntryById } from '../metaobjects/entry'
import { elementType, isList, isReference } from './field-types'
import { type Element, type Field, listOf, rules } from './value'

/** What a reference leads to; null when there is nothing. */
export type FindReference = (gid: string) => Target | null
type Target = { isImage: boolean } | { definitionId: number } | { id: number }

/** Of which type the target must be, and how Shopify calls it. */
const TARGETS: Record<string, { type: string; name: string }> = {
  product_reference: { type: 'Product', name: 'product' },
  variant_reference: { type: 'ProductVariant', name: 'product variant' },
  customer_reference: { type: 'Customer', name: 'customer' },
}

export function checkReference(field: Field, given: string, find: FindReference): Element {
  const type = elementType(field.type)
  if (type === 'file_reference') return checkFile(field, given, find)
  if (type === 'metaobject_reference' || type === 'mixed_reference')
    return checkMetaobject(field, given, find)
  const target = TARGETS[type]
  if (!target) throw new Error(`Souk sandbox: fields of type ${field.type} are not built`)
  if (typeOfGid(given) !== target.type) return { message: `Value must be a valid ${target.name} reference.` }
  return find(given) ? { value: given } : nothingThere(given)
}

const nothingThere = (given: string) => ({ message: `Value references non-existent resource ${given}.` })

function checkFile(field: Field, given: string, find: FindReference): Element {
  const target = ['MediaImage', 'GenericFile'].includes(typeOfGid(given) ?? '') ? find(given) : null
  if (!target || !('isImage' in target)) return { message: 'Value must be a file reference string.' }
  const { file_type_options: kinds } = rules(field)
  if (kinds === undefined || target.isImage || !listOf(kinds).includes('Image')) return { value: given }
  return { message: `Value must be one of the following file types: ${listOf(kinds).join(', ')}.` }
}

function checkMetaobject(field: Field, given: string, find: FindReference): Element {
  const { metaobject_definition_id: one, metaobject_definition_ids: several } = rules(field)
  const isMixed = elementType(field.type) === 'mixed_reference'
  if (typeOfGid(given) !== 'Metaobject') {
    return {
      message: isMixed
        ? 'Value must belong to one of the specified metaobject definitions.'
        : 'Value require that you select a metaobject.',
    }
  }
  const target = find(given)
  if (!target || !('definitionId' in target)) return nothingThere(given)
  const isOf = (definition: string) => readGid('MetaobjectDefinition', definition) === target.definitionId
  if (one !== undefined && !isOf(one)) {
    return { message: `Value must belong to the specified metaobject definition ${one}.` }
  }
  if (several !== undefined && !listOf(several).some(isOf)) {
    return { message: 'Value must belong to one of the specified metaobject definitions.' }
  }
  return { value: given }
}

/** Looks in the asking shop. */
export function referenceFinder(context: Context): FindReference {
  const { state } = context
  const shop = context.shop.domain
  return (given) => {
    const type = typeOfGid(given) ?? ''
    const id = readGid(type, given)
    if (id === null) return null
    switch (type) {
      case 'Product':
        return findProduct(state, { shop, id })
      case 'ProductVariant':
        return findVariant(state, { shop, id })
      case 'Customer':
        return findCustomer(state, { shop, id })
      case 'Metaobject':
        return findEntryById(state, { shop, id })
      case 'MediaImage':
      case 'GenericFile': {
        const file = findFileByGid(context, given)
        return file && { isImage: file.kind === 'MediaImage' }
      }
      default:
        return null
    }
  }
}

/** The ids of all that a stored value points to; empty when it is no reference. */
export function referencesIn(type: string, value: string | null): string[] {
  if (value === null || !isReference(type)) return []
  return isList(type) ? listOf(value) : [value]
}
