/** What `shopify.resourcePicker` and `shopify.picker` are given, as far as it can be sent from window to window. */

export type ResourceType = 'product' | 'variant' | 'collection'

export type ResourcePickerOptions = {
  type: ResourceType
  action: 'add' | 'select'
  /** How many may be chosen; null is any number. */
  limit: number | null
  filter: { hidden: boolean; variants: boolean; draft: boolean; archived: boolean; query: string }
  query: string
  selectionIds: { id: string; variants: { id: string }[] }[]
}

export type PickerOptions = {
  heading: string
  limit: number | null
  headers: { content: string; isNumber: boolean }[]
  items: PickerItem[]
}

export type PickerItem = {
  id: string
  heading: string
  data: string[]
  isDisabled: boolean
  isSelected: boolean
  badges: { content: string; tone: string }[]
  thumbnail: string | null
}
