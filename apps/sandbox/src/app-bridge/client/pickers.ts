import type { ShopifyGlobal } from '@shopify/app-bridge-types'
import type { PickerOptions, ResourcePickerOptions, ResourceType } from '../picker-options'
import { ask } from './admin'

type Given = Parameters<ShopifyGlobal['resourcePicker']>[0]
type Answer = Awaited<ReturnType<ShopifyGlobal['resourcePicker']>>

const TYPES: ResourceType[] = ['product', 'variant', 'collection']

/** What the person chose, with `selection` as the array itself had it in earlier versions; undefined when they closed it. */
export async function resourcePicker(given: Given): Promise<Answer> {
  const chosen = await ask({ type: 'pick-resources', options: resourceOptions(given) })
  if (!isAnswer(chosen)) return undefined
  return Object.assign(chosen, { selection: chosen })
}

/** The admin has put it together from the shop's own products, in the documented form. */
const isAnswer = (value: unknown): value is NonNullable<Answer> => Array.isArray(value)

function resourceOptions({
  type,
  action,
  filter,
  multiple,
  query,
  selectionIds,
}: Given): ResourcePickerOptions {
  if (!TYPES.includes(type)) throw new Error(`App Bridge: resourcePicker has no type ${type}`)
  return {
    type,
    action: action ?? 'add',
    limit: limitOf(multiple),
    filter: {
      hidden: filter?.hidden ?? true,
      variants: filter?.variants ?? true,
      draft: filter?.draft ?? true,
      archived: filter?.archived ?? true,
      query: filter?.query ?? '',
    },
    query: query ?? '',
    selectionIds: (selectionIds ?? []).map(({ id, variants }) => ({
      id,
      variants: (variants ?? []).map((variant) => ({ id: variant.id })),
    })),
  }
}

/** Rows of the app's own: resolves when the picker is open, `selected` when the person has chosen or closed it. */
export const picker: ShopifyGlobal['picker'] = async (given) => {
  const options: PickerOptions = {
    heading: given.heading,
    limit: limitOf(given.multiple),
    headers: (given.headers ?? []).map(({ content, type }) => ({
      content: content ?? '',
      isNumber: type === 'number',
    })),
    items: given.items.map((item) => ({
      id: item.id,
      heading: item.heading,
      data: (item.data ?? []).map((value) => (value === undefined ? '' : String(value))),
      isDisabled: item.disabled ?? false,
      isSelected: item.selected ?? false,
      badges: (item.badges ?? []).map(({ content, tone }) => ({ content, tone: tone ?? '' })),
      thumbnail: item.thumbnail?.url ?? null,
    })),
  }
  const selected = ask({ type: 'pick', options }).then((ids) =>
    Array.isArray(ids) ? ids.map(String) : undefined,
  )
  return { selected }
}

const limitOf = (multiple: boolean | number | undefined): number | null =>
  typeof multiple === 'number' ? multiple : multiple ? null : 1
