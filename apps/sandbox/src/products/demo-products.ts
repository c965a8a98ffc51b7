import { putFile } from '../files/file'
import { primaryLocation } from '../inventory/location'
import { findShop, type Shop } from '../shops'
import type { State } from '../state'
import { slugOf } from './handle'
import { insertOption } from './option'
import { type Colour, drawPng } from './png'
import { hasProducts, insertProduct } from './product'
import { appendMedia } from './product-media'
import { insertVariant, PLAIN_VARIANT } from './variant'

type Shape = 'bowl' | 'candle' | 'cloth' | 'jar' | 'card' | 'bottle'

type DemoProduct = {
  title: string
  vendor: string
  productType: string
  tags: string[]
  description: string
  option: string
  /** Value of the option, price, units in stock. */
  variants: [value: string, price: string, stock: number][]
  shape: Shape
  ink: Colour
}

const DEMO_PRODUCTS: DemoProduct[] = [
  {
    title: 'Breakfast Bowl',
    vendor: 'Casa do Barro',
    productType: 'Tableware',
    tags: ['ceramics', 'handmade'],
    description: '<p>Thrown on the wheel in Barcelos, glazed in salt white. Holds 500 ml and the heat.</p>',
    option: 'Glaze',
    variants: [
      ['Salt', '24.00', 18],
      ['Ochre', '24.00', 7],
      ['Ocean', '26.00', 0],
    ],
    shape: 'bowl',
    ink: [176, 94, 52],
  },
  {
    title: 'Beeswax Pillar Candle',
    vendor: 'Nordlys Candles',
    productType: 'Candles',
    tags: ['beeswax', 'home'],
    description: '<p>Pure beeswax, cotton wick, no scent but its own. Burns for forty hours.</p>',
    option: 'Height',
    variants: [
      ['10 cm', '14.50', 40],
      ['15 cm', '19.00', 32],
      ['20 cm', '24.50', 12],
    ],
    shape: 'candle',
    ink: [214, 158, 46],
  },
  {
    title: 'Washed Linen Throw',
    vendor: 'Łódź Linen',
    productType: 'Bedding',
    tags: ['home', 'linen'],
    description: '<p>European flax, woven and washed soft in Łódź. 140 × 200 cm.</p>',
    option: 'Colour',
    variants: [
      ['Natural', '89.00', 9],
      ['Moss', '89.00', 5],
      ['Rust', '95.00', 3],
    ],
    shape: 'cloth',
    ink: [104, 121, 84],
  },
  {
    title: 'Rosemary Honey',
    vendor: 'Bee & Bark',
    productType: 'Pantry',
    tags: ['food', 'raw'],
    description:
      '<p>Raw honey from hives among wild rosemary. It sets with the cold; that is how it should be.</p>',
    option: 'Size',
    variants: [
      ['250 g', '8.90', 60],
      ['500 g', '15.90', 25],
    ],
    shape: 'jar',
    ink: [201, 125, 28],
  },
  {
    title: 'Letterpress Card Set',
    vendor: 'Paper & Pine',
    productType: 'Stationery',
    tags: ['gifts', 'paper'],
    description: '<p>Six cards printed by hand on cotton paper, with envelopes.</p>',
    option: 'Motif',
    variants: [
      ['Pine', '18.00', 22],
      ['Fern', '18.00', 14],
    ],
    shape: 'card',
    ink: [52, 84, 92],
  },
  {
    title: 'Early Harvest Olive Oil',
    vendor: 'Officina Olio',
    productType: 'Pantry',
    tags: ['food', 'olive oil'],
    description: '<p>Pressed within six hours of picking. Green, peppery, best within the year.</p>',
    option: 'Volume',
    variants: [
      ['250 ml', '12.00', 35],
      ['500 ml', '21.00', 20],
      ['1 l', '36.00', 8],
    ],
    shape: 'bottle',
    ink: [92, 112, 34],
  },
]

/** Gives the demo's shop something to sell, where it has nothing yet. */
export function seedDemoProducts(state: State, domain: string): void {
  const shop = findShop(state, domain)
  if (!shop || hasProducts(state, domain)) return
  for (const product of DEMO_PRODUCTS) putDemoProduct(state, shop, product)
}

function putDemoProduct(state: State, shop: Shop, demo: DemoProduct): void {
  const { title, vendor, productType, tags, description, option, variants, shape, ink } = demo
  const handle = slugOf(title)
  const { id } = insertProduct(state, {
    ...{
      shop: shop.domain,
      title,
      handle,
      status: 'ACTIVE',
      descriptionHtml: description,
      vendor,
      productType,
      tags,
    },
    ...{
      templateSuffix: null,
      seoTitle: null,
      seoDescription: null,
      category: null,
      requiresSellingPlan: false,
    },
    publishedAt: state.clock.now().toISOString(),
  })
  const { values } = insertOption(state, {
    productId: id,
    name: option,
    position: 1,
    values: variants.map(([value]) => value),
  })
  const locationId = primaryLocation(state, shop.domain)
  for (const [index, [, price, available]] of variants.entries()) {
    const sku = `${handle}-${index + 1}`.toUpperCase()
    insertVariant(state, {
      ...PLAIN_VARIANT,
      ...{
        productId: id,
        position: index + 1,
        price,
        sku,
        tracked: true,
        stock: [{ locationId, available }],
      },
      valueIds: [values[index]?.id ?? 0],
    })
  }
  const { id: fileId } = putFile(state, {
    shop: shop.domain,
    kind: 'MediaImage',
    filename: `${handle}.png`,
    alt: title,
    source: '',
    mimeType: 'image/png',
    width: PICTURE_SIZE,
    height: PICTURE_SIZE,
    bytes: drawPng(PICTURE_SIZE, (x, y) => paint(shape, ink, x, y)),
    error: null,
  })
  appendMedia(state, { productId: id, fileId })
}

const PICTURE_SIZE = 360
const PAPER: Colour = [244, 239, 231]
const TABLE: Colour = [226, 217, 204]

/** A thing on a table, in one colour that gets darker to the right. */
function paint(shape: Shape, ink: Colour, x: number, y: number): Colour {
  if (!outlines[shape](x, y)) return y > 0.55 ? TABLE : PAPER
  const shade = 1.08 - 0.28 * (x + 0.5)
  const tone = (part: number) => Math.max(0, Math.min(255, Math.round(part * shade)))
  return [tone(ink[0]), tone(ink[1]), tone(ink[2])]
}

const box = (x: number, y: number, half: number, top: number, bottom: number) =>
  Math.abs(x) < half && y > top && y < bottom

const outlines: Record<Shape, (x: number, y: number) => boolean> = {
  bowl: (x, y) => (y > 0 && Math.hypot(x, y * 1.15) < 0.68) || box(x, y, 0.24, 0.5, 0.66),
  candle: (x, y) => box(x, y, 0.22, -0.35, 0.66) || Math.hypot(x * 2.2, y + 0.52) < 0.14,
  cloth: (x, y) => box(x, y, 0.62, -0.1 + 0.06 * Math.sin(x * 9), 0.66),
  jar: (x, y) => box(x, y, 0.4, -0.2, 0.66) || box(x, y, 0.34, -0.42, -0.26),
  card: (x, y) => box(x, y, 0.58, -0.42, 0.42) && Math.abs(y + 0.42 - Math.abs(x) * 0.7) > 0.03,
  bottle: (x, y) => box(x, y, 0.26, -0.1, 0.66) || box(x, y, 0.09, -0.68, -0.08),
}
