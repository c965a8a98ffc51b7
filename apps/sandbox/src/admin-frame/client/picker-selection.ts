import type { ResourcePickerOptions } from '../../app-bridge/picker-options'
import type { PickedCollection, PickedProduct, PickerPage } from '../picker/resources'

/** What is chosen in the resource picker: products with some of their variants, variants alone, or collections. */
export class Selection {
  /** The chosen variants by product, in the order of choosing. */
  private readonly variants = new Map<string, Set<string>>()
  private readonly collections = new Set<string>()
  private readonly known = new Map<string, PickedProduct>()
  private readonly knownCollections = new Map<string, PickedCollection>()
  private preselected: ResourcePickerOptions['selectionIds']
  private readonly options: ResourcePickerOptions

  constructor(options: ResourcePickerOptions) {
    this.options = options
    this.preselected = options.selectionIds
  }

  /** What was found; what the app has preselected is among it, the first time. */
  learn({ products, preselected, collections }: PickerPage): void {
    for (const collection of collections) this.knownCollections.set(collection.id, collection)
    for (const product of [...products, ...preselected]) this.known.set(product.id, product)
    this.preselected = this.preselected.filter((one) => !this.preselect(one))
  }

  private preselect({ id, variants }: ResourcePickerOptions['selectionIds'][number]): boolean {
    if (this.knownCollections.has(id)) return Boolean(this.collections.add(id))
    const product = this.known.get(id)
    if (product) {
      const ids = variants.length > 0 ? variants.map((one) => one.id) : product.variants.map((one) => one.id)
      this.variants.set(id, new Set(ids))
      return true
    }
    for (const one of this.known.values()) {
      if (!one.variants.some((variant) => variant.id === id)) continue
      this.variants.set(one.id, (this.variants.get(one.id) ?? new Set()).add(id))
      return true
    }
    return false
  }

  get count(): number {
    if (this.options.type === 'collection') return this.collections.size
    if (this.options.type === 'product') return this.variants.size
    return [...this.variants.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** With a limit of one, choosing another takes its place instead. */
  get isFull(): boolean {
    const { limit } = this.options
    return limit !== null && limit > 1 && this.count >= limit
  }

  isFullFor(product: string): boolean {
    return this.isFull && !(this.options.type === 'product' && this.variants.has(product))
  }

  hasCollection = (id: string): boolean => this.collections.has(id)
  hasVariant = (product: string, variant: string): boolean =>
    this.variants.get(product)?.has(variant) ?? false

  stateOf({ id, variants }: Pick<PickedProduct, 'id' | 'variants'>): boolean | 'partly' {
    const chosen = this.variants.get(id)
    if (!chosen) return false
    return chosen.size >= variants.length ? true : 'partly'
  }

  toggleCollection({ id }: PickedCollection): void {
    if (this.collections.delete(id)) return
    if (this.options.limit === 1) this.collections.clear()
    this.collections.add(id)
  }

  toggleProduct({ id, variants }: Pick<PickedProduct, 'id' | 'variants'>): void {
    if (this.stateOf({ id, variants }) === true) {
      this.variants.delete(id)
      return
    }
    if (this.options.limit === 1) this.variants.clear()
    this.variants.set(id, new Set(variants.map((one) => one.id).slice(0, this.roomForVariants(id))))
  }

  toggleVariant({ id }: PickedProduct, variant: string): void {
    const isOnlyOne = this.options.limit === 1 && (this.options.type === 'variant' || !this.variants.has(id))
    const before = this.variants.get(id)
    if (before?.delete(variant)) {
      if (before.size === 0) this.variants.delete(id)
      return
    }
    if (isOnlyOne) this.variants.clear()
    this.variants.set(id, (this.variants.get(id) ?? new Set()).add(variant))
  }

  private roomForVariants(id: string): number {
    const { type, limit } = this.options
    if (type !== 'variant' || limit === null) return Number.POSITIVE_INFINITY
    return Math.max(1, limit - this.count + (this.variants.get(id)?.size ?? 0))
  }

  /** In the documented form: a product has those of its variants that were chosen. */
  chosen(): unknown[] {
    if (this.options.type === 'collection')
      return [...this.collections].map((id) => this.knownCollections.get(id))
    return [...this.variants].flatMap(([id, chosen]): unknown[] => {
      const product = this.known.get(id)
      const variants = product?.variants.filter((one) => chosen.has(one.id)) ?? []
      return this.options.type === 'variant' ? variants : [{ ...product, variants }]
    })
  }
}
