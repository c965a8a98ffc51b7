import type { ResourcePickerOptions, ResourceType } from '../../app-bridge/picker-options'
import type { PickedCollection, PickedProduct, PickedVariant, PickerPage } from '../picker/resources'
import { button, make } from './element'
import { redraw } from './own-picker'
import { choice, PickerDialog } from './picker-dialog'
import { Selection } from './picker-selection'
import { call, setup } from './setup'

const NAMES: Record<ResourceType, [one: string, many: string]> = {
  product: ['product', 'products'],
  variant: ['variant', 'variants'],
  collection: ['collection', 'collections'],
}
const LOOK_AFTER_MS = 200

/** `shopify.resourcePicker`: answers the chosen resources in the documented form, undefined when it was closed. */
export async function pickResources(options: ResourcePickerOptions): Promise<unknown[] | undefined> {
  const [one, many] = NAMES[options.type]
  const verb = options.action === 'add' ? 'Add' : 'Select'
  const list = make('ul', { className: 'choices' })
  const more = make('p', { className: 'more' })
  const dialog = new PickerDialog({
    title: `${verb} ${options.limit === 1 ? one : many}`,
    action: verb,
    search: `Search ${options.type === 'variant' ? 'products' : many}`,
    body: make('div', { className: 'body', attributes: { tabindex: '-1' } }, list, more),
  })
  dialog.search.value = options.query
  const selection = new Selection(options)
  let page: PickerPage = { products: [], preselected: [], collections: [], cursor: null }

  const draw = () => {
    const rows =
      options.type === 'collection'
        ? page.collections.map((collection) => make('li', {}, collectionRow(collection)))
        : page.products.map((product) => productRow(product))
    const nothing = make('li', { className: 'nothing', text: `No ${many} found` })
    list.replaceChildren(...(rows.length > 0 ? rows : [nothing]))
    more.replaceChildren(...(page.cursor ? [button('Show more', () => void look(page.cursor))] : []))
    const { count } = selection
    const said = options.limit === null || options.limit === 1 ? `${count}` : `${count}/${options.limit}`
    dialog.say(`${said} ${count === 1 ? one : many} selected`, count > 0 || options.selectionIds.length > 0)
  }
  const after = (change: () => void) => () => {
    change()
    redraw(list, draw)
  }

  const collectionRow = (collection: PickedCollection) => {
    const isChecked = selection.hasCollection(collection.id)
    return choice(
      {
        label: collection.title,
        details: [`${collection.productsCount} products`],
        isChecked,
        isDisabled: !isChecked && selection.isFull,
      },
      {
        picture: pictureOf(collection.image),
        toggle: after(() => selection.toggleCollection(collection)),
      },
    )
  }

  const productRow = (product: PickedProduct): HTMLElement => {
    const state = selection.stateOf(product)
    const row = choice(
      {
        label: product.title,
        details: [stock(product)],
        isChecked: state,
        isDisabled: state === false && selection.isFull,
        badge: product.status === 'ACTIVE' ? '' : capitalised(product.status),
      },
      {
        picture: pictureOf(product.images[0]),
        toggle: after(() => selection.toggleProduct(product)),
      },
    )
    const hasVariants = options.filter.variants && !product.hasOnlyDefaultVariant
    const variants = hasVariants || options.type === 'variant' ? product.variants : []
    return make(
      'li',
      {},
      row,
      variants.length > 0 ? make('ul', {}, ...variants.map((each) => variantRow(product, each))) : null,
    )
  }

  const variantRow = (product: PickedProduct, variant: PickedVariant) => {
    const isChecked = selection.hasVariant(product.id, variant.id)
    return make(
      'li',
      {},
      choice(
        {
          label: variant.title,
          details: [variant.price],
          isChecked,
          isDisabled: !isChecked && selection.isFullFor(product.id),
        },
        { toggle: after(() => selection.toggleVariant(product, variant.id)) },
      ),
    )
  }

  let asked = 0
  const look = async (cursor: string | null = null) => {
    asked += 1
    const mine = asked
    const found = pageOf(await call('/picker', { ...options, query: dialog.search.value, cursor }))
    if (mine !== asked) return
    page = cursor ? { ...found, products: [...page.products, ...found.products] } : found
    selection.learn(found)
    redraw(list, draw)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  dialog.search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), LOOK_AFTER_MS)
  })
  // Before it opens, so that an app whose shop refuses it is told why.
  await look()
  return (await dialog.open()) ? selection.chosen() : undefined
}

/** Under the name by which the app knows it, this browser may not find it. */
const pictureOf = (image: { originalSrc: string } | null | undefined): string | null =>
  image ? setup.files + (new URL(image.originalSrc).pathname.split('/').at(-1) ?? '') : null
const capitalised = (text: string) => text[0] + text.slice(1).toLowerCase()
const stock = ({ tracksInventory, totalInventory }: PickedProduct) =>
  tracksInventory ? `${totalInventory} available` : 'Not tracked'

function pageOf(value: unknown): PickerPage {
  if (!isPage(value)) throw new Error('The local admin answered something else than resources')
  return value
}
const isPage = (value: unknown): value is PickerPage =>
  typeof value === 'object' && value !== null && 'products' in value && 'collections' in value
