import { Drop } from 'liquidjs'
import { findDefinition } from '../admin-api/metaobjects/definition'
import { type Entry, listEntries } from '../admin-api/metaobjects/entry'
import type { Context } from '../context'
import { fileImage } from './file-image'

/** Liquid sees this many entries of one type at most. Source: shopify.dev, Liquid object `metaobject_definition`. */
const MOST_ENTRIES = 250

type Where = { context: Context; shop: string }

/** The global `metaobjects`: by type, where `$app:` stands for the app whose theme extension is rendered. */
export class MetaobjectsDrop extends Drop {
  private readonly where: Where

  constructor(where: Where) {
    super()
    this.where = where
  }

  override liquidMethodMissing(type: string | number) {
    const { context, shop } = this.where
    const own = `app--${context.config.app.id}--`
    const definition = findDefinition(context.state, { shop, type: String(type).replace(/^\$app:/, own) })
    // A theme reads what the storefront may read.
    if (definition?.access.storefront !== 'PUBLIC_READ') return undefined
    const isShown = (entry: Entry) => !definition.capabilities.publishable || entry.status === 'ACTIVE'
    const entries = listEntries(context.state, definition.id).filter(isShown)
    const types = new Map(definition.fields.map((field) => [field.key, field.type]))
    const drops = entries.map((entry) => new EntryDrop(this.where, entry, types))
    return { values: drops.slice(0, MOST_ENTRIES), values_count: drops.length }
  }
}

class EntryDrop extends Drop {
  private readonly where: Where
  private readonly entry: Entry
  private readonly types: Map<string, string>

  constructor(where: Where, entry: Entry, types: Map<string, string>) {
    super()
    this.where = where
    this.entry = entry
    this.types = types
  }

  override liquidMethodMissing(key: string | number) {
    if (key === 'system') return { handle: this.entry.handle, id: this.entry.id }
    const text = this.entry.values[key] ?? null
    const type = this.types.get(String(key))
    if (type === undefined) return undefined
    const value = type === 'file_reference' && text !== null ? fileImage(this.where, text) : text
    return new FieldDrop(value, type)
  }
}

/** A field prints its value when it is written without `.value`. */
class FieldDrop extends Drop {
  readonly value: unknown
  readonly type: string

  constructor(value: unknown, type: string) {
    super()
    this.value = value
    this.type = type
  }

  override valueOf(): unknown {
    return this.value
  }
}
