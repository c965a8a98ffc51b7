import { ABSENT, capture, type Evidence, type Facts } from './evidence'
import {
  createProduct,
  deleteProduct,
  FIRST_VARIANT,
  inProducts,
  MADE,
  NOWHERE,
  readProduct,
  updateProduct,
  updateVariants,
} from './product-steps'

const CREATE = capture('2026-04/products/product-create-parity.json')
const LENGTHS = capture('2025-01/products/product-create-input-validation.json')
const OPTIONS = capture('2025-01/products/product-create-with-options-multi-value-parity.json')
const DELIMITER = capture('2025-01/products/product-option-name-delimiter-validation.json')
const HANDLES = capture('2025-01/products/product-handle-dedup-parity.json')
const HANDLE_RULES = capture('2025-01/products/product-handle-validation-parity.json')
const UPDATE = capture('2025-01/products/product-update-parity.json')
const TAGS = capture('2025-01/products/product-update-tag-normalization.json')
const DELETE = capture('2026-04/products/product-delete-parity.json')
const PREVIEW = capture('2025-01/products/product-online-store-preview-url-contract.json')
const RANGES = capture('2025-01/products/product-create-then-bulk-create-price-range-parity.json')
const VARIANTS = capture('2025-01/products/product-variants-bulk-update-parity.json')
const ATOMIC = capture('2025-01/products/product-variants-bulk-validation-atomicity.json')
const PARTIAL = capture('2026-04/products/product-variants-bulk-update-allow-partial-and-error-order.json')
const PLAIN =
  'airhorns/shopify-draft-proxy, fixtures/conformance/very-big-test-store.myshopify.com/2025-01/products/product-variants-matrix.json'

const cap = { title: 'Peak Cap', status: 'DRAFT' }
const made = (product: Facts): Facts => ({ data: { productCreate: { product, userErrors: [] } } })
const refused = (...userErrors: { field: string[]; message: string }[]): Facts => ({
  data: { productCreate: { product: null, userErrors } },
})
const x256 = 'x'.repeat(256)
const colours = {
  ...cap,
  productOptions: [
    { name: 'Colour', values: [{ name: 'Red' }, { name: 'Blue' }] },
    { name: 'Size', values: [{ name: 'Small' }, { name: 'Large' }] },
  ],
}
const taken = (handle: string) => ({
  field: ['input', 'handle'],
  message: `Handle '${handle}' already in use. Please provide a new handle.`,
})

const creating: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'product/create',
    says: 'a product keeps what it is given; its tags come back in order',
    status: 'recorded',
    source: CREATE,
    ask: createProduct({
      ...cap,
      vendor: 'HATS',
      productType: 'ACCESSORIES',
      tags: ['summer', '1782', 'cotton'],
      descriptionHtml: '<p>A cap</p>',
      templateSuffix: 'wide',
      seo: { title: 'Cap', description: 'A cap' },
    }),
    answer: {
      body: {
        data: {
          productCreate: {
            product: {
              id: /^gid:\/\/shopify\/Product\/\d{13,}$/,
              title: 'Peak Cap',
              handle: 'peak-cap',
              status: 'DRAFT',
              vendor: 'HATS',
              productType: 'ACCESSORIES',
              tags: ['1782', 'cotton', 'summer'],
              descriptionHtml: '<p>A cap</p>',
              templateSuffix: 'wide',
              seo: { title: 'Cap', description: 'A cap' },
            },
            shop: { myshopifyDomain: 'tea-house.myshopify.com' },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'product/defaults',
    says: 'a product is active, of the shop as vendor, without type, tags and text when nobody says otherwise',
    status: 'recorded',
    source: CREATE,
    ask: createProduct({ title: 'Peak Cap' }),
    answer: {
      body: made({
        status: 'ACTIVE',
        vendor: 'Tea House',
        productType: '',
        tags: [],
        descriptionHtml: '',
        templateSuffix: null,
        seo: { title: null, description: null },
      }),
    },
  },
  {
    id: 'product/unpublished',
    says: 'making a product publishes it nowhere',
    status: 'recorded',
    source: PREVIEW,
    ask: createProduct(cap),
    answer: { body: made({ publishedAt: null, onlineStoreUrl: null }) },
  },
  {
    id: 'product/preview',
    says: 'the preview of an unpublished product lies behind a key',
    status: 'recorded',
    source: PREVIEW,
    before: [createProduct(cap)],
    ask: { document: `{ product(id: "${MADE}") { onlineStorePreviewUrl } }` },
    answer: {
      body: {
        data: {
          product: {
            onlineStorePreviewUrl:
              /^https:\/\/[a-z0-9]{16}-\d+\.shopifypreview\.com\/products_preview\?preview_key=[0-9a-f]{32}/,
          },
        },
      },
    },
  },
  {
    id: 'product/default-variant',
    says: 'without options there is one variant, Default Title, that costs nothing and is not counted',
    status: 'recorded',
    source: PLAIN,
    ask: createProduct(cap),
    answer: {
      body: made({
        hasOnlyDefaultVariant: true,
        options: [
          { name: 'Title', position: 1, values: ['Default Title'], optionValues: [{ hasVariants: true }] },
        ],
        variants: {
          nodes: [
            {
              id: /^gid:\/\/shopify\/ProductVariant\/\d+$/,
              title: 'Default Title',
              sku: null,
              barcode: null,
              price: '0.00',
              compareAtPrice: null,
              taxable: true,
              inventoryPolicy: 'DENY',
              inventoryQuantity: 0,
              position: 1,
              selectedOptions: [{ name: 'Title', value: 'Default Title' }],
              inventoryItem: {
                id: /^gid:\/\/shopify\/InventoryItem\/\d+$/,
                tracked: false,
                requiresShipping: true,
                measurement: { weight: { unit: 'KILOGRAMS', value: 0 } },
              },
            },
          ],
        },
      }),
    },
  },
  {
    id: 'product/options',
    says: 'only the first variant is made; values without a variant are optionValues but no values',
    status: 'recorded',
    source: OPTIONS,
    ask: createProduct(colours),
    answer: {
      body: made({
        hasOnlyDefaultVariant: false,
        options: [
          {
            name: 'Colour',
            position: 1,
            values: ['Red'],
            optionValues: [
              { name: 'Red', hasVariants: true },
              { name: 'Blue', hasVariants: false },
            ],
          },
          {
            name: 'Size',
            position: 2,
            values: ['Small'],
            optionValues: [
              { name: 'Small', hasVariants: true },
              { name: 'Large', hasVariants: false },
            ],
          },
        ],
        variants: {
          nodes: [
            {
              title: 'Red / Small',
              selectedOptions: [
                { name: 'Colour', value: 'Red' },
                { name: 'Size', value: 'Small' },
              ],
            },
          ],
        },
      }),
    },
  },
  {
    id: 'product/option-name',
    says: 'the name of an option has no " / " in it',
    status: 'recorded',
    source: DELIMITER,
    ask: createProduct({ ...cap, productOptions: [{ name: 'Colour / Shade', values: [{ name: 'Red' }] }] }),
    answer: {
      body: refused({ field: ['options'], message: 'Name cannot contain the character sequence " / "' }),
    },
  },
  {
    id: 'product/blank-title',
    says: 'a title is not blank; the error has no code',
    status: 'recorded',
    source: CREATE,
    ask: createProduct({ title: '' }),
    answer: { body: refused({ field: ['title'], message: "Title can't be blank" }) },
  },
  {
    id: 'product/long-title',
    says: 'a title has 255 characters at most',
    status: 'recorded',
    source: LENGTHS,
    ask: createProduct({ title: x256 }),
    answer: {
      body: refused({ field: ['title'], message: 'Title is too long (maximum is 255 characters)' }),
    },
  },
  {
    id: 'product/long-vendor',
    says: 'so has a vendor',
    status: 'recorded',
    source: LENGTHS,
    ask: createProduct({ ...cap, vendor: x256 }),
    answer: {
      body: refused({ field: ['vendor'], message: 'Vendor is too long (maximum is 255 characters)' }),
    },
  },
  {
    id: 'product/long-type',
    says: 'a product type that is too long is two errors',
    status: 'recorded',
    source: LENGTHS,
    ask: createProduct({ ...cap, productType: x256 }),
    answer: {
      body: refused(
        { field: ['productType'], message: 'Product type is too long (maximum is 255 characters)' },
        {
          field: ['customProductType'],
          message: 'Custom product type is too long (maximum is 255 characters)',
        },
      ),
    },
  },
]

const handles: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'product/handle-number',
    says: 'a handle from the title that is taken counts its number on',
    status: 'recorded',
    source: HANDLES,
    before: [createProduct({ title: 'Cap 2041' })],
    ask: createProduct({ title: 'Cap 2041' }),
    answer: { body: made({ handle: 'cap-2042' }) },
  },
  {
    id: 'product/handle-unicode',
    says: 'letters of every script stay in a handle, the rest becomes dashes',
    status: 'recorded',
    source: HANDLES,
    ask: createProduct({ ...cap, handle: '  Mixed CASE / 東京 100 % ' }),
    answer: { body: made({ handle: 'mixed-case-東京-100' }) },
  },
  {
    id: 'product/handle-apostrophe',
    says: 'an apostrophe vanishes from a handle',
    status: 'recorded',
    source: capture('2025-01/products/products-common-search-filters.json'),
    ask: createProduct({ title: "Levi's Commuter Shorts" }),
    answer: { body: made({ handle: 'levis-commuter-shorts' }) },
  },
  {
    id: 'product/handle-accent',
    says: 'accents go from a handle',
    status: 'assumed',
    source: 'handles of shops with accented titles; no record was found',
    ask: createProduct({ title: 'Café Łódź Bäckerei' }),
    answer: { body: made({ handle: 'cafe-łodz-backerei' }) },
  },
  {
    id: 'product/handle-blank',
    says: 'a handle of spaces counts as none',
    status: 'recorded',
    source: CREATE,
    ask: createProduct({ ...cap, handle: '   ' }),
    answer: { body: made({ handle: 'peak-cap' }) },
  },
  {
    id: 'product/handle-signs',
    says: 'a handle of nothing but signs becomes product, and a second one product-1',
    status: 'recorded',
    source: HANDLES,
    before: [createProduct({ ...cap, handle: '%%%' })],
    ask: createProduct({ ...cap, handle: '%%%' }),
    answer: { body: made({ handle: 'product-1' }) },
  },
  {
    id: 'product/handle-taken',
    says: 'a handle that somebody asks for and that is taken is refused as it was written',
    status: 'recorded',
    source: HANDLES,
    before: [createProduct(cap)],
    ask: createProduct({ title: 'Other', handle: '  PEAK-CAP ' }),
    answer: { body: refused(taken('  PEAK-CAP ')) },
  },
  {
    id: 'product/handle-long',
    says: 'a handle has 255 characters at most',
    status: 'recorded',
    source: HANDLE_RULES,
    ask: createProduct({ ...cap, handle: x256 }),
    answer: {
      body: refused({ field: ['handle'], message: 'Handle is too long (maximum is 255 characters)' }),
    },
  },
]

const changed = (product: Facts, ...userErrors: { field: string[]; message: string }[]): Facts => ({
  data: { productUpdate: { product, userErrors } },
})

const changing: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'product/update',
    says: 'an update changes what it names and keeps the handle, even under a new title',
    status: 'recorded',
    source: UPDATE,
    before: [createProduct({ ...cap, vendor: 'HATS' })],
    ask: updateProduct({ id: MADE, title: 'Flat Cap', tags: ['b', 'a'] }),
    answer: {
      body: changed({
        id: /\d/,
        title: 'Flat Cap',
        handle: 'peak-cap',
        status: 'DRAFT',
        vendor: 'HATS',
        tags: ['a', 'b'],
      }),
    },
  },
  {
    id: 'product/update-blank',
    says: 'a refused update answers the product as it is',
    status: 'recorded',
    source: UPDATE,
    before: [createProduct(cap)],
    ask: updateProduct({ id: MADE, title: '' }),
    answer: {
      body: changed({ title: 'Peak Cap' }, { field: ['title'], message: "Title can't be blank" }),
    },
  },
  {
    id: 'product/update-unknown',
    says: 'a product that is not there is an error on id',
    status: 'recorded',
    source: UPDATE,
    ask: updateProduct({ id: NOWHERE, title: 'Ghost' }),
    answer: { body: changed(null, { field: ['id'], message: 'Product does not exist' }) },
  },
  {
    id: 'product/update-without-id',
    says: 'so is a missing id',
    status: 'recorded',
    source: UPDATE,
    ask: updateProduct({ title: 'Ghost' }),
    answer: { body: changed(null, { field: ['id'], message: 'Product does not exist' }) },
  },
  {
    id: 'product/update-handle-blank',
    says: 'a handle of spaces makes it from the title again',
    status: 'recorded',
    source: HANDLES,
    before: [createProduct({ ...cap, handle: 'other' })],
    ask: updateProduct({ id: MADE, handle: '   ' }),
    answer: { body: changed({ handle: 'peak-cap' }) },
  },
  {
    id: 'product/update-handle-taken',
    says: 'another product’s handle is refused',
    status: 'recorded',
    source: HANDLES,
    before: [createProduct(cap), createProduct({ title: 'Hat' })],
    ask: updateProduct({ id: MADE, handle: 'peak-cap' }),
    answer: { body: changed({ handle: 'hat' }, taken('peak-cap')) },
  },
  {
    id: 'product/tags',
    says: 'tags lose surrounding spaces and repeats in another case; the first spelling stays',
    status: 'recorded',
    source: TAGS,
    before: [createProduct(cap)],
    ask: updateProduct({ id: MADE, tags: [' Red ', 'red', 'RED', ' big   sale '] }),
    answer: { body: changed({ tags: ['big   sale', 'Red'] }) },
  },
  {
    id: 'product/long-tag',
    says: 'a tag has 255 characters at most',
    status: 'recorded',
    source: TAGS,
    before: [createProduct({ ...cap, tags: ['one'] })],
    ask: updateProduct({ id: MADE, tags: [x256] }),
    answer: {
      body: changed({ tags: ['one'] }, { field: ['tags'], message: 'Product tags is invalid' }),
    },
  },
  {
    id: 'product/delete',
    says: 'deleting answers the id and the shop',
    status: 'recorded',
    source: DELETE,
    before: [createProduct(cap)],
    ask: deleteProduct(MADE),
    answer: {
      body: {
        data: {
          productDelete: {
            deletedProductId: /^gid:\/\/shopify\/Product\/\d+$/,
            shop: { myshopifyDomain: 'tea-house.myshopify.com' },
            userErrors: [],
          },
        },
      },
    },
  },
  {
    id: 'product/deleted',
    says: 'a deleted product is null',
    status: 'recorded',
    source: DELETE,
    before: [createProduct(cap), deleteProduct(MADE)],
    ask: readProduct(MADE),
    answer: { body: { data: { product: null }, errors: ABSENT } },
  },
  {
    id: 'product/delete-unknown',
    says: 'a product that is not there can not be deleted',
    status: 'recorded',
    source: DELETE,
    ask: deleteProduct(NOWHERE),
    answer: {
      body: {
        data: {
          productDelete: {
            deletedProductId: null,
            userErrors: [{ field: ['id'], message: 'Product does not exist' }],
          },
        },
      },
    },
  },
]

const varied = (fields: { [name: string]: Facts }): Facts => ({ data: { productVariantsBulkUpdate: fields } })

const variants: Omit<Evidence, 'scopes'>[] = [
  {
    id: 'product/variants-update',
    says: 'a variant takes price, barcode, tax and inventory data; a HS code loses its dots',
    status: 'recorded',
    source: VARIANTS,
    before: [createProduct(colours)],
    ask: updateVariants([
      {
        id: FIRST_VARIANT,
        price: '24.00',
        compareAtPrice: '30.00',
        barcode: '1111111111111',
        taxable: false,
        inventoryItem: {
          sku: 'CAP-RED',
          tracked: true,
          requiresShipping: false,
          harmonizedSystemCode: '1234.56',
          measurement: { weight: { value: 0.5, unit: 'KILOGRAMS' } },
        },
      },
    ]),
    answer: {
      body: varied({
        product: { totalInventory: 0, tracksInventory: true },
        productVariants: [
          {
            title: 'Red / Small',
            price: '24.00',
            compareAtPrice: '30.00',
            barcode: '1111111111111',
            sku: 'CAP-RED',
            taxable: false,
            inventoryItem: {
              tracked: true,
              requiresShipping: false,
              measurement: { weight: { value: 0.5, unit: 'KILOGRAMS' } },
            },
          },
        ],
        userErrors: [],
      }),
    },
  },
  {
    id: 'product/price-range',
    says: 'an amount is written with a fraction but without needless zeros',
    status: 'recorded',
    source: RANGES,
    before: [createProduct(cap), updateVariants([{ id: FIRST_VARIANT, price: '10.00' }])],
    ask: readProduct(MADE),
    answer: {
      body: {
        data: {
          product: {
            priceRangeV2: {
              minVariantPrice: { amount: '10.0', currencyCode: 'EUR' },
              maxVariantPrice: { amount: '10.0', currencyCode: 'EUR' },
            },
          },
        },
      },
    },
  },
  {
    id: 'product/variants-unknown-product',
    says: 'variants of a product that is not there: nothing, and a code',
    status: 'recorded',
    source: ATOMIC,
    ask: updateVariants([], { productId: NOWHERE }),
    answer: {
      body: varied({
        product: null,
        productVariants: null,
        userErrors: [
          { field: ['productId'], message: 'Product does not exist', code: 'PRODUCT_DOES_NOT_EXIST' },
        ],
      }),
    },
  },
  {
    id: 'product/variants-none',
    says: 'an empty list changes nothing and is no error',
    status: 'recorded',
    source: ATOMIC,
    before: [createProduct(cap)],
    ask: updateVariants([]),
    answer: { body: varied({ product: { totalInventory: 0 }, productVariants: [], userErrors: [] }) },
  },
  {
    id: 'product/variants-without-id',
    says: 'a variant without an id is refused',
    status: 'recorded',
    source: ATOMIC,
    before: [createProduct(cap)],
    ask: updateVariants([{ price: '1.00' }]),
    answer: {
      body: varied({
        productVariants: null,
        userErrors: [
          {
            field: ['variants', '0', 'id'],
            message: 'Product variant is missing ID attribute',
            code: 'PRODUCT_VARIANT_ID_MISSING',
          },
        ],
      }),
    },
  },
  {
    id: 'product/variants-unknown',
    says: 'one variant that is not there keeps all the others from being changed',
    status: 'recorded',
    source: ATOMIC,
    before: [createProduct(cap)],
    ask: updateVariants([
      { id: FIRST_VARIANT, price: '5.00' },
      { id: 'gid://shopify/ProductVariant/999999999999999', price: '6.00' },
    ]),
    answer: {
      body: varied({
        productVariants: null,
        userErrors: [
          {
            field: ['variants', '1', 'id'],
            message: 'Product variant does not exist',
            code: 'PRODUCT_VARIANT_DOES_NOT_EXIST',
          },
        ],
      }),
    },
  },
  {
    id: 'product/variants-option',
    says: 'a value of an option that the product has not is refused',
    status: 'recorded',
    source: ATOMIC,
    before: [createProduct(cap)],
    ask: updateVariants([{ id: FIRST_VARIANT, optionValues: [{ optionName: 'Taste', name: 'Sweet' }] }]),
    answer: {
      body: varied({
        productVariants: null,
        userErrors: [
          {
            field: ['variants', '0', 'optionValues', '0'],
            message: 'Option does not exist',
            code: 'OPTION_DOES_NOT_EXIST',
          },
        ],
      }),
    },
  },
  {
    id: 'product/variants-quantities',
    says: 'quantities are given when a variant is made, and not afterwards',
    status: 'recorded',
    source: ATOMIC,
    before: [createProduct(cap)],
    ask: updateVariants([
      {
        id: FIRST_VARIANT,
        inventoryQuantities: [{ availableQuantity: 5, locationId: 'gid://shopify/Location/1' }],
      },
    ]),
    answer: {
      body: varied({
        productVariants: null,
        userErrors: [
          {
            field: ['variants', '0', 'inventoryQuantities'],
            message:
              'Inventory quantities can only be provided during create. To update inventory for existing variants, use inventoryAdjustQuantities.',
            code: 'NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE',
          },
        ],
      }),
    },
  },
  {
    id: 'product/variants-price',
    says: 'wrong amounts are named, the compare-at price first, beside the variants as they are',
    status: 'recorded',
    source: PARTIAL,
    before: [createProduct(cap)],
    ask: updateVariants([{ id: FIRST_VARIANT, price: '-1.00', compareAtPrice: '1000000000000000000' }]),
    answer: {
      body: varied({
        productVariants: [{ price: '0.00', compareAtPrice: null }],
        userErrors: [
          {
            field: ['variants', '0', 'compareAtPrice'],
            message: 'must be less than 1000000000000000000',
            code: 'INVALID_INPUT',
          },
          {
            field: ['variants', '0', 'price'],
            message: 'Price must be greater than or equal to 0',
            code: 'GREATER_THAN_OR_EQUAL_TO',
          },
        ],
      }),
    },
  },
  {
    id: 'product/variants-cost',
    says: 'a negative cost is two errors, one of them without a code',
    status: 'recorded',
    source: ATOMIC,
    before: [createProduct(cap)],
    ask: updateVariants([{ id: FIRST_VARIANT, inventoryItem: { cost: '-5' } }]),
    answer: {
      body: varied({
        userErrors: [
          { field: ['variants', '0'], message: 'must be greater than or equal to 0', code: null },
          {
            field: ['variants', '0', 'inventoryItem', 'cost'],
            message: 'Cost per item must be greater than or equal to 0',
            code: 'GREATER_THAN_OR_EQUAL_TO',
          },
        ],
      }),
    },
  },
]

export const productCases: Evidence[] = [...creating, ...handles, ...changing, ...variants].map(inProducts)
